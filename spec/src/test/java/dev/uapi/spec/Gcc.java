package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A C compiler that reads the kernel's own headers.
final class Gcc {
    private final Path headers;
    private final Path folder;

    /// @param headers where `<linux/…>` is looked for first
    /// @param folder  an empty one, to work in
    Gcc(Path headers, Path folder) {
        this.headers = headers;
        this.folder = folder;
    }

    /// What a program prints, line by line.
    ///
    /// @param width `-m64` or `-m32`
    List<String> run(String program, String width) throws IOException, InterruptedException {
        Path source = folder.resolve("figures.c");
        Path binary = folder.resolve("figures");
        Files.writeString(source, program);
        List<String> compile = new ArrayList<>(List.of("gcc", width, "-I", headers.toString(), "-D__counted_by(m)="));
        compile.addAll(List.of("-o", binary.toString(), source.toString()));
        start(compile);
        return start(List.of(binary.toString()));
    }

    private List<String> start(List<String> command) throws IOException, InterruptedException {
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
