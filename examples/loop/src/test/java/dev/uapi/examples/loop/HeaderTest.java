package dev.uapi.examples.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.cheader.drift.HeaderDrift;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.testing.Figures;
import dev.uapi.testing.Gcc;
import dev.uapi.testing.InstalledHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The description, as of 6.1, held against the header of 6.1: by gcc, by what gcc once gave, and without any compiler.
final class HeaderTest {
    private static final Path FOLDER = Path.of("src/main/uapi");
    private static final Path DATA = Path.of("src/test/resources/dev/uapi/examples/loop");
    private static final Release RELEASE = new Release(6, 1, 0);

    private final Analysis analysis = Analysis.of(
            List.of(read(FOLDER.resolve("loop.uapi"))), (_, module) -> Optional.of(read(FOLDER.resolve(module + ".uapi"))));
    private final Specification specification = analysis.specification().orElseThrow();
    private final Description described = specification.asOf(RELEASE).descriptions().getFirst();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"X86_64, -m64", "I386, -m32"})
    void theDescriptionHasTheFiguresOfTheHeader(Architecture machine, String width) throws IOException {
        assertEquals(Files.readString(figures(width)), String.join("\n", Figures.of(described, machine)) + "\n");
    }

    @ParameterizedTest
    @CsvSource({"X86_64, -m64", "I386, -m32"})
    void gccFindsTheSameFiguresInTheHeader(Architecture machine, String width) throws IOException, InterruptedException {
        header();
        List<String> found = new Gcc(Optional.empty(), folder).run(Figures.program(described), width).stream().sorted().toList();
        if (Boolean.getBoolean("bless")) {
            Files.writeString(figures(width), String.join("\n", found) + "\n");
        }
        assertEquals(Files.readString(figures(width)), String.join("\n", found) + "\n", machine::label);
    }

    /// All but what it cannot read: the two `dev_t` of the structure that is left out for them.
    @Test
    void theHeaderSaysTheSameWithoutACompiler() throws IOException {
        Source header = new Source("loop.h", Files.readString(header()));
        Description newest = specification.descriptions().getFirst();
        List<String> unread = List.of("39 UAPI1011", "41 UAPI1011");
        assertEquals(unread, HeaderDrift.between(described, newest, analysis.places(newest.name()), HeaderReader.read(header)).stream()
                .map(finding -> finding.place().line() + " " + finding.code()).toList());
    }

    private static Path header() throws IOException {
        Optional<Path> header = InstalledHeader.of("loop.h", RELEASE);
        assumeTrue(header.isPresent(), "this machine has no headers of " + RELEASE);
        return header.get();
    }

    private static Path figures(String width) {
        return DATA.resolve("loop-" + RELEASE + ".figures" + width);
    }

    private static Source read(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
