package dev.uapi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A C compiler that reads real headers, and the programs that it makes.
public final class Gcc {
    private final Optional<Path> headers;
    private final Path folder;

    /// @param headers where `<linux/…>` is looked for first; empty: only where it is installed
    /// @param folder  an empty one, to work in
    public Gcc(Optional<Path> headers, Path folder) {
        this.headers = headers;
        this.folder = folder;
    }

    /// What a program prints, line by line.
    ///
    /// @param width `-m64` or `-m32`
    /// @throws AssertionError if it does not compile, does not end well, or takes more than a minute
    public List<String> run(String program, String width) throws IOException, InterruptedException {
        Path source = folder.resolve("figures.c");
        Path binary = folder.resolve("figures");
        Files.writeString(source, program);
        List<String> compile = new ArrayList<>(List.of("gcc", width, "-w", "-D__counted_by(m)="));
        headers.ifPresent(path -> compile.addAll(List.of("-I", path.toString())));
        compile.addAll(List.of("-o", binary.toString(), source.toString()));
        start(compile);
        return start(List.of(binary.toString()));
    }

    /// What the preprocessor makes of a program, with its definitions, and with lines that say where the others come from.
    ///
    /// @throws AssertionError if it cannot, or takes more than a minute
    public List<String> preprocess(String program) throws IOException, InterruptedException {
        Path source = folder.resolve("program.c");
        Files.writeString(source, program);
        List<String> command = new ArrayList<>(List.of("gcc", "-E", "-dD"));
        headers.ifPresent(path -> command.addAll(List.of("-I", path.toString())));
        command.add(source.toString());
        return start(command);
    }

    private List<String> start(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " takes too long");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(command + " failed: " + Files.readString(output));
        }
        return Files.readAllLines(output);
    }
}
