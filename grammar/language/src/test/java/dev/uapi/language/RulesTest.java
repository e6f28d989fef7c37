package dev.uapi.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Explanation;
import dev.uapi.language.diagnostic.Picture;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.diagnostic.Policy.Level;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule is held to its own page of explanation: the first sample there breaks it, the second one does not. Rules about headers
/// and project files are held to theirs where those are read.
final class RulesTest {
    private static final Pattern SAMPLE = Pattern.compile("```uapi\n(.*?)```", Pattern.DOTALL);

    private static final String HEAD = """
            uapi 1;

            /// A window.
            description window { since 6.2; known through 6.12; }

            """;

    private static final String DEVICE = """
            /// The device.
            device window "/dev/window" { ioctl _IOWR 'w'; extensible; }

            """;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = {"HEADER_.*", "PROJECT_.*"})
    void theFirstSampleBreaksTheRule(Code code) {
        List<Diagnostic> found = check(code, 0);
        assertTrue(found.stream().anyMatch(diagnostic -> diagnostic.code() == code), () -> code + " is not among " + found);
        List<Code> others = found.stream().map(Diagnostic::code).filter(other -> other != code).toList();
        assertEquals(List.of(), others, "and it breaks no other");
        String pictures = found.stream().map(Picture.plain()::of).collect(Collectors.joining("\n"));
        assertEquals(Samples.golden("rules/" + code + ".txt", pictures), pictures);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = {"HEADER_.*", "PROJECT_.*"})
    void theSecondSampleBreaksNone(Code code) {
        assertEquals(List.of(), check(code, 1));
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void thePageHasATitle(Code code) {
        assertTrue(Explanation.of(code).startsWith("# " + code + ": "));
        assertFalse(Explanation.title(code).isBlank());
    }

    private static List<Diagnostic> check(Code code, int sample) {
        Policy policy = code.isHouseRule() ? new Policy(Map.of(code, Level.WARNING), List.of()) : Policy.DEFAULT;
        return Samples.analyze(text(sample(code, sample)), policy).diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code || diagnostic.code() != Code.UNDOCUMENTED)
                .toList();
    }

    /// Samples leave out what every description begins with.
    static String text(String sample) {
        boolean whole = sample.startsWith("uapi") || sample.contains("\ndescription sizes");
        boolean ownDevice = sample.contains("device other");
        return whole ? sample : HEAD + (ownDevice && !sample.contains("basic command WINDOW") ? "" : DEVICE) + sample;
    }

    static String sample(Code code, int number) {
        Matcher samples = SAMPLE.matcher(Explanation.of(code));
        for (int i = 0; i <= number; i++) {
            assertTrue(samples.find(), code + " has two samples");
        }
        return samples.group(1);
    }
}
