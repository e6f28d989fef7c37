package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the generator was last given and what it left behind, so that the same need not be made again.
///
/// The output counts as well as the input: a generated file that somebody changed or removed comes back.
final class LastRun {
    private final Path file;
    private final Path outputDirectory;

    /// @param file where it is remembered
    LastRun(Path file, Path outputDirectory) {
        this.file = file;
        this.outputDirectory = outputDirectory;
    }

    /// Whether a run with this input would only repeat the last one.
    boolean repeats(String input) throws IOException {
        return Files.exists(file) && Files.readAllLines(file).equals(List.of(input, output()));
    }

    /// To be called before a run: one that fails leaves nothing to rely on.
    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /// To be called after a run that did not fail.
    void remember(String input) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(input, output()));
    }

    private String output() throws IOException {
        return new Fingerprint().add(outputDirectory, generated -> true).text();
    }
}
