package dev.uapi.cli.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What Java can learn from. For the server of editors other classes matter than for commands.
enum Training {
    COMMANDS("uapi"),
    EDITOR("uapi-lsp");

    private final String label;

    Training(String label) {
        this.label = label;
    }

    /// @throws IllegalArgumentException if there is none of that name
    static Training named(String label) {
        return Stream.of(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }

    /// What the cache is called.
    String label() {
        return label;
    }

    /// @param uapi what starts the command, up to its arguments
    void run(Jvm uapi) throws IOException, InterruptedException {
        switch (this) {
            case COMMANDS -> check(uapi);
            case EDITOR -> EditorTraining.run(uapi.command("lsp"));
        }
    }

    /// Something of everything that most runs come across.
    private static void check(Jvm uapi) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("uapi");
        Path header = folder.resolve("lamp.h");
        Path description = folder.resolve("lamp.uapi");
        try {
            for (Path file : List.of(header, description)) {
                copy(file);
            }
            uapi.run("verify-header", header.toString(), "--against", description.toString());
        } finally {
            for (Path file : List.of(header, description, folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void copy(Path file) throws IOException {
        try (InputStream resource = Training.class.getResourceAsStream(file.getFileName().toString())) {
            Files.copy(Objects.requireNonNull(resource), file);
        }
    }
}
