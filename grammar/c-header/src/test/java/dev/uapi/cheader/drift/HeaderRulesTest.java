package dev.uapi.cheader.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Explanation;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.model.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule about headers is held to its own page of explanation: the first header there breaks it, the second one does not.
final class HeaderRulesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/uapi/cheader/golden/rules");

    private static final String HEAD = """
            uapi 1;

            """;

    private static final String DESCRIPTION = """
            /// A window.
            description window { header <linux/window.h>; since 6.2; known through 6.12; }

            """;

    private static final String DEVICE = """

            /// The device.
            device window "/dev/window" { ioctl _IOWR 'w'; }
            """;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "HEADER_.*")
    void theFirstHeaderBreaksTheRule(Code code) throws IOException {
        List<Diagnostic> found = drift(code, 0);
        assertTrue(found.stream().allMatch(diagnostic -> diagnostic.code() == code), () -> "only " + code + ": " + found);
        String pictures = found.stream().map(Picture.plain()::of).collect(Collectors.joining("\n"));
        assertEquals(golden(code + ".txt", pictures), pictures);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "HEADER_.*")
    void theSecondHeaderBreaksNone(Code code) {
        assertEquals(List.of(), drift(code, 1));
    }

    private static List<Diagnostic> drift(Code code, int header) {
        String page = Explanation.of(code);
        String fragment = block(page, "uapi", 0);
        String text = HEAD + (fragment.contains("description ") ? "" : DESCRIPTION) + fragment + DEVICE;
        Analysis analysis = Analysis.of(List.of(new Source("window.uapi", text)), Sources.NONE);
        Description description = analysis.specification()
                .orElseThrow(() -> new AssertionError(analysis.diagnostics()))
                .descriptions()
                .getFirst();
        return HeaderDrift.between(
                description, description, analysis.places("window"), HeaderReader.read(new Source("window.h", block(page, "c", header))));
    }

    private static String block(String page, String language, int number) {
        Matcher blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        for (int i = 0; i <= number; i++) {
            assertTrue(blocks.find(), () -> "no block of " + language);
        }
        return blocks.group(1);
    }

    /// `-Dbless=true` takes what it got instead, to be read before it is committed.
    private static String golden(String name, String actual) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
