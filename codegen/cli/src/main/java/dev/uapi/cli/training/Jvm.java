package dev.uapi.cli.training;

import dev.uapi.cli.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// This same Java and class path, in processes of their own that are started as the launcher starts them.
///
/// @param options of Java, besides those of the launcher
/// @param said    the file where everything goes that such a process says
record Jvm(List<String> options, Path said) {
    private static final int MINUTES = 5;

    /// As in the launcher: Java keeps nothing for a run with others.
    private static final List<String> LAUNCHER = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    List<String> command(String... arguments) {
        return command("dev.uapi.cli.Main", List.of(arguments));
    }

    private List<String> command(String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LAUNCHER);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    /// @throws IOException if it does not end well
    void run(String... arguments) throws IOException, InterruptedException {
        run(command(arguments));
    }

    /// One after the other in one process.
    ///
    /// @throws IOException if one of them does not end well
    void rehearse(List<List<String>> commands) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(commands.getFirst());
        commands.stream().skip(1).forEach(each -> {
            arguments.add(Rehearsal.NEXT);
            arguments.addAll(each);
        });
        run(command(Rehearsal.class.getName(), arguments));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()))
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("it takes longer than " + MINUTES + " minutes");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("it ended with " + process.exitValue() + ": " + Files.readString(said));
        }
    }
}
