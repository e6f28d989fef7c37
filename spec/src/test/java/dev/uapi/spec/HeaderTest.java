package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.language.model.Description;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the description against what gcc makes of the kernel's own header.
///
/// The figures that gcc gave are kept as data, so that a machine without that header still holds the description to them.
/// Where the environment variable `UAPI_KERNELS` names a folder with headers, gcc is asked again.
final class HeaderTest {
    private static final Path FIGURES = Path.of("src/test/resources/dev/uapi/spec/iommufd-7.3.4.figures");

    private final Description iommufd = Descriptions.named("iommufd");

    @TempDir
    private Path folder;

    @Test
    void theDescriptionHasTheFiguresOfTheHeader() throws IOException {
        assertEquals(Files.readAllLines(FIGURES), Figures.of(iommufd));
    }

    @Test
    void gccFindsTheSameFiguresInTheHeader() throws IOException, InterruptedException {
        String kernels = System.getenv("UAPI_KERNELS");
        assumeTrue(kernels != null, "UAPI_KERNELS names no folder with kernel headers");
        List<String> figures = gcc(Path.of(kernels, "headers", "7.3.4"));
        if (Boolean.getBoolean("bless")) {
            Files.write(FIGURES, figures);
        }
        assertEquals(figures, Files.readAllLines(FIGURES));
    }

    private List<String> gcc(Path headers) throws IOException, InterruptedException {
        Path program = folder.resolve("figures.c");
        Files.writeString(program, Figures.program(iommufd));
        Path binary = folder.resolve("figures");
        run(List.of("gcc", "-I", headers.toString(), "-D__counted_by(m)=", "-o", binary.toString(), program.toString()));
        return run(List.of(binary.toString())).stream().sorted().toList();
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        assertTrue(ended && process.exitValue() == 0, () -> command + " failed: " + read(output));
        return Files.readAllLines(output);
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
