package dev.uapi.cli.training;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What Java can learn from. For the server of editors other classes matter than for commands.
enum Training {
    COMMANDS("uapi"),
    EDITOR("uapi-lsp");

    private static final List<String> SAMPLES = List.of("lamp.h", "lamp.uapi");
    private static final String DESCRIPTIONS = "/dev/uapi/spec/";

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
            case COMMANDS -> rehearse(uapi);
            case EDITOR -> EditorTraining.run(uapi.command("lsp"));
        }
    }

    /// What most runs come across, with a description as large as they come.
    private static void rehearse(Jvm uapi) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("uapi");
        try {
            for (String sample : SAMPLES) {
                copy(folder.resolve(sample));
            }
            descriptions(folder);
            String large = folder.resolve("iommufd.uapi").toString();
            String header = folder.resolve("lamp.h").toString();
            uapi.rehearse(List.of(
                    List.of("check", large),
                    List.of("generate", "--target", "java", "--out", folder.resolve("java").toString(), large),
                    List.of("verify-header", header, "--against", folder.resolve("lamp.uapi").toString())));
        } finally {
            delete(folder);
        }
    }

    private static void copy(Path file) throws IOException {
        try (InputStream resource = Training.class.getResourceAsStream(file.getFileName().toString())) {
            Files.copy(Objects.requireNonNull(resource), file);
        }
    }

    /// Those of iommufd and VFIO, which the command brings along.
    private static void descriptions(Path folder) throws IOException {
        URL one = Objects.requireNonNull(Training.class.getResource(DESCRIPTIONS + "iommufd.uapi"));
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(((JarURLConnection) one.openConnection()).getJarFile().getName()));
                Stream<Path> files = Files.list(jar.getPath(DESCRIPTIONS))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".uapi")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
