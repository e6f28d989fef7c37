package dev.uapi.languageserver.feature;

/// What became of a wish that may be refused for a reason that its owner should read.
public sealed interface Wish<T> {
    record Granted<T>(T value) implements Wish<T> {}

    /// @param why one sentence without a full stop
    record Refused<T>(String why) implements Wish<T> {}
}
