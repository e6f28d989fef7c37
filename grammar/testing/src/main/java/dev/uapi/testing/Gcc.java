package dev.uapi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A compiler that reads real headers, or others in their place, and the programs that it makes.
public final class Gcc {
    private final Optional<Path> headers;
    private final Path folder;

    /// @param headers where `<linux/…>` is looked for first; empty: only where it is installed
    /// @param folder  an empty one, to work in
    public Gcc(Optional<Path> headers, Path folder) {
        this.headers = headers;
        this.folder = folder;
    }

    /// The languages that it knows.
    public enum Language {
        C("c"),
        CPP("c++");

        private final String option;

        Language(String option) {
            this.option = option;
        }
    }

    /// What a program in C prints, line by line.
    ///
    /// @param width `-m64` or `-m32`
    /// @throws AssertionError if it does not compile, does not end well, or takes more than a minute
    public List<String> run(String program, String width) throws IOException, InterruptedException {
        return run(Language.C, program, List.of(width, "-w", "-D__counted_by(m)="));
    }

    /// What a program prints, line by line. It must do without the library of C++, which not every machine has in both widths.
    ///
    /// @throws AssertionError if it does not compile, does not end well, or takes more than a minute
    public List<String> run(Language language, String program, List<String> options) throws IOException, InterruptedException {
        Path binary = folder.resolve("binary");
        compile(language, program, options, binary);
        return start(List.of(binary.toString()));
    }

    /// What the compiler says of a program, line by line.
    ///
    /// @param result the file that it makes
    /// @throws AssertionError if it does not compile, or takes more than a minute
    public List<String> compile(Language language, String program, List<String> options, Path result)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-o", result.toString()));
        return start(command(language, program, all));
    }

    /// What the preprocessor makes of a program, with its definitions, and with lines that say where the others come from.
    ///
    /// @throws AssertionError if it cannot, or takes more than a minute
    public List<String> preprocess(String program) throws IOException, InterruptedException {
        return start(command(Language.C, program, List.of("-E", "-dD")));
    }

    private List<String> command(Language language, String program, List<String> options) throws IOException {
        Path source = Files.writeString(folder.resolve("program.c"), program);
        List<String> command = new ArrayList<>(List.of("gcc", "-x", language.option));
        headers.ifPresent(path -> command.addAll(List.of("-I", path.toString())));
        command.addAll(options);
        command.add(source.toString());
        return command;
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
