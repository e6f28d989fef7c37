package dev.uapi.spec;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The descriptions of this module, as tests read them.
final class Descriptions {
    private static final Path FOLDER = Path.of("src/main/uapi");

    private Descriptions() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Analysis analyze(Path file) {
        return analyze(file, Policy.DEFAULT);
    }

    static Analysis analyze(Path file, Policy policy) {
        Sources sources = (_, module) -> Optional.of(FOLDER.resolve(module + ".uapi")).filter(Files::exists).map(Descriptions::read);
        return Analysis.of(List.of(read(file)), sources, policy);
    }

    /// All files, as an editor has them.
    static Analysis analyzeAll() {
        return Analysis.of(files().stream().map(Descriptions::read).toList(), Sources.NONE);
    }

    static Path file(String name) {
        return FOLDER.resolve(name + ".uapi");
    }

    static Description named(String name) {
        return analyze(file(name)).specification().orElseThrow().descriptions().getFirst();
    }

    static Description asOf(String name, Release release) {
        return analyze(file(name)).specification().orElseThrow().asOf(release).descriptions().getFirst();
    }

    private static Source read(Path file) {
        try {
            return new Source(file.getFileName().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
