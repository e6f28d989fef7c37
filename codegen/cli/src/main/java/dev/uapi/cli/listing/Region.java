package dev.uapi.cli.listing;

import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Place;

/// From one line and column to another, counted from 1, in UTF-16 units; the last column is the first behind it.
record Region(int startLine, int startColumn, int endLine, int endColumn) {
    static Region of(Place place) {
        return of(place.source(), place.start(), place.end());
    }

    static Region of(Source source, int start, int end) {
        Place from = new Place(source, start, start);
        Place to = new Place(source, end, end);
        return new Region(from.line(), from.column(), to.line(), to.column());
    }
}
