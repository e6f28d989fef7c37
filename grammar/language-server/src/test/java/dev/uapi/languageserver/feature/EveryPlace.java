package dev.uapi.languageserver.feature;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.languageserver.Positions;
import dev.uapi.languageserver.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every position in the descriptions of `spec`.
final class EveryPlace {
    private static final Path SPECIFICATION = Path.of("../../spec/src/main/uapi");

    private EveryPlace() {}

    /// A question about a place.
    @FunctionalInterface
    interface Question {
        /// Whether there is an answer.
        boolean ask(String path, int offset);
    }

    static View view() {
        return new View(Analysis.of(sources(), Sources.NONE), Positions.UTF_16, Optional.empty());
    }

    /// At how many places there is an answer.
    static long count(Question question) {
        return sources().parallelStream()
                .mapToLong(source -> IntStream.rangeClosed(0, source.text().length())
                        .filter(at -> question.ask(source.path(), at))
                        .count())
                .sum();
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.list(SPECIFICATION)) {
            return files.sorted().map(EveryPlace::source).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source(file.toAbsolutePath().normalize().toString(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
