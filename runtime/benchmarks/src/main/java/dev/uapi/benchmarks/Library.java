package dev.uapi.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// `calls.c`, compiled on this machine for this Java.
final class Library {
    private Library() {}

    /// @param folder gets the source and the library
    static Path compile(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("calls.c");
        try (InputStream text = Objects.requireNonNull(Library.class.getResourceAsStream("calls.c"))) {
            Files.write(source, text.readAllBytes());
        }
        Path library = folder.resolve("libcalls.so");
        Path headers = Path.of(System.getProperty("java.home"), "include");
        Process gcc = new ProcessBuilder("gcc", "-O2", "-Wall", "-shared", "-fPIC", "-I" + headers, "-I" + headers.resolve("linux"),
                "-o", library.toString(), source.toString()).inheritIO().start();
        if (gcc.waitFor() != 0) {
            throw new IOException("gcc did not compile " + source);
        }
        return library;
    }
}
