package dev.uapi.language.analysis;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Span;
import java.util.List;

/// A problem at a place of a file.
record FileFinding(Problem problem, Place place) {
    static FileFinding in(LoadedFile file, Placed placed, Problem problem, Span span) {
        return at(file, problem, placed.offset() + span.start(), placed.offset() + span.end());
    }

    static FileFinding at(LoadedFile file, Problem problem, int start, int end) {
        return new FileFinding(problem, new Place(file.source(), start, end));
    }

    Diagnostic diagnostic() {
        return Diagnostic.of(problem, place, List.of());
    }
}
