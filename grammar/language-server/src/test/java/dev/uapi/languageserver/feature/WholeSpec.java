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

/// The descriptions of the project itself: much text of all kinds.
public final class WholeSpec {
    private static final Path FOLDER = Path.of("../../spec/src/main/uapi");

    private WholeSpec() {}

    public static View view() {
        return new View(Analysis.of(sources(), Sources.NONE), Positions.UTF_8, Optional.empty());
    }

    public static List<Source> sources() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(WholeSpec::source).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source("/spec/" + file.getFileName(), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Asks at every position once.
    ///
    /// @return how often there was an answer
    public static long answers(View view, Question question) {
        return view.analysis().files().stream()
                .flatMapToInt(source -> IntStream.rangeClosed(0, source.text().length()).filter(at -> question.answered(source.path(), at)))
                .count();
    }

    /// Asks at every name once.
    ///
    /// @return how often there was an answer
    public static long namesAnswered(View view, Question question) {
        return view.navigator().paths().stream()
                .flatMap(path -> view.navigator().occurrences(path).stream())
                .filter(there -> question.answered(there.place().source().path(), there.place().start()))
                .count();
    }

    /// Something to ask at a position.
    public interface Question {
        boolean answered(String path, int offset);
    }
}
