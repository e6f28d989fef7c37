package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.syntax.Span;

/// From spans inside declarations to places in files.
final class Locations {
    private Locations() {}

    static Place place(Located located, Span span) {
        return new Place(located.source(), located.offset() + span.start(), located.offset() + span.end());
    }

    static FileFinding finding(Located located, Problem problem, Span span) {
        return new FileFinding(problem, place(located, span));
    }
}
