package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The git of this machine, in a repository of a test.
final class Git {
    private Git() {}

    /// Makes a repository with one commit.
    static void commit(Path folder, String... files) throws IOException, InterruptedException {
        run(folder, "init", "-q");
        List<String> add = new ArrayList<>(List.of("add"));
        add.addAll(List.of(files));
        run(folder, add.toArray(String[]::new));
        run(folder, "-c", "user.name=a", "-c", "user.email=b", "commit", "-q", "-m", "lamp");
    }

    static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor());
    }
}
