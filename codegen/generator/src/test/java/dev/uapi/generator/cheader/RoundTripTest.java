package dev.uapi.generator.cheader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.uapi.cheader.Headers;
import dev.uapi.cheader.Headers.Header;
import dev.uapi.cheader.draft.Draft;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import dev.uapi.testing.Figures;
import dev.uapi.testing.Gcc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Real headers become descriptions, and these become headers: to gcc both are the same.
final class RoundTripTest {
    /// Some headers do not include what they use.
    private static final String BEFORE = """
            #include <sys/ioctl.h>
            #define GENMASK(high, low) ((~0ul >> (sizeof(long) * 8 - 1 - (high))) & (~0ul << (low)))
            """;
    /// As wide as a `long`: a description has the value that it has on 64-bit machines.
    private static final Pattern AS_WIDE_AS_THE_MACHINE = Pattern.compile("value KVM_S390_STORE_STATUS_(NOADDR|PREFIXED) .*");

    @TempDir
    private Path folder;

    static Stream<Arguments> headers() {
        return Headers.all().flatMap(header -> Stream.of("-m64", "-m32").map(width -> Arguments.of(header, width)));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void whatGccFindsIsInBoth(Header header, String width) throws GenerationException, IOException, InterruptedException {
        Specification imported = imported(header);
        Path made = Files.createDirectory(folder.resolve("made"));
        CHeaderTarget.render(imported).writeTo(made);
        String program = BEFORE + Figures.program(imported.descriptions().getFirst());
        String real = figures(new Gcc(header.include(), folder), program, width);
        assertFalse(real.isEmpty());
        assertEquals(real, figures(new Gcc(Optional.of(made), folder), program, width));
    }

    private static String figures(Gcc gcc, String program, String width) throws IOException, InterruptedException {
        return gcc.run(program, width).stream()
                .filter(line -> width.equals("-m64") || !AS_WIDE_AS_THE_MACHINE.matcher(line).matches())
                .collect(Collectors.joining("\n"));
    }

    private static Specification imported(Header header) {
        String name = header.name().replaceAll("\\W", "_");
        Draft.Wishes wishes = new Draft.Wishes(name, Optional.of("6.1"), "linux/" + header.name() + ".h");
        Source draft = new Source(name + ".uapi", Draft.of(header.read(), wishes));
        return Analysis.of(List.of(draft), Sources.NONE).specification().orElseThrow();
    }
}
