package dev.uapi.project;

import dev.uapi.language.Source;

/// What became of looking for a description.
sealed interface Offer {
    /// It is there.
    record Given(Source source) implements Offer {}

    /// It is there, and is not given.
    ///
    /// @param why one sentence without a full stop
    record Refused(String why) implements Offer {}
}
