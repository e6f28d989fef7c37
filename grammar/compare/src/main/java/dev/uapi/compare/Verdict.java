package dev.uapi.compare;

/// What a change means for programs, the worst first.
public enum Verdict {
    /// A program that worked may not work, or not compile, any more.
    BREAKING("breaking"),
    /// Something that was there can do more. Programs that know nothing of it go on as before.
    GROWTH("growth"),
    /// Something new stands beside what was there.
    ADDITION("addition"),
    /// The same is said in other words.
    DOCUMENTATION("documentation");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /// As people and machines read it.
    public String label() {
        return label;
    }
}
