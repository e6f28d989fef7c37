package dev.uapi.language.model;

/// Which way a field's bytes go: `in` from user space into the kernel, `out` back.
public enum Direction {
    IN("in"),
    OUT("out"),
    INOUT("inout");

    private final String keyword;

    Direction(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }

    public boolean goesIn() {
        return this != OUT;
    }

    public boolean comesOut() {
        return this != IN;
    }
}
