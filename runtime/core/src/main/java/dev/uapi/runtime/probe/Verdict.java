package dev.uapi.runtime.probe;

/// Whether a device can do something.
public enum Verdict {
    /// It can.
    SUPPORTED("supported"),
    /// It cannot.
    ABSENT("absent"),
    /// The answer has several meanings, or the question could not be asked.
    UNCLEAR("cannot tell");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /// `supported`, `absent`, `cannot tell`
    @Override
    public String toString() {
        return words;
    }
}
