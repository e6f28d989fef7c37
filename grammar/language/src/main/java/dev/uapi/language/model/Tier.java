package dev.uapi.language.model;

/// Who can count on a command.
public enum Tier {
    /// Usable with all hardware; all that a program in the style of DPDK needs.
    BASIC("basic"),
    /// For some hardware, or for programs that emulate it.
    EXTENDED("extended");

    private final String keyword;

    Tier(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }
}
