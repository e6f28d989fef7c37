package dev.uapi.cheader.draft;

import java.util.List;

/// What a header is silent about in so many places that asking in each would hide the rest.
final class Doubts {
    private boolean undocumented;
    private boolean unrefused;

    /// @param documentation of one thing
    List<String> document(List<String> documentation) {
        undocumented |= documentation.isEmpty();
        return documentation;
    }

    /// A field that goes into a command has only some values, and nobody says what the others are refused with.
    void chooses() {
        unrefused = true;
    }

    /// Whether anything has no documentation.
    boolean undocumented() {
        return undocumented;
    }

    /// Whether anything is refused with an errno that is not known.
    boolean unrefused() {
        return unrefused;
    }
}
