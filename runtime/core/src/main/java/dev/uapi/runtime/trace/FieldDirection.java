package dev.uapi.runtime.trace;

/// Which way the bytes of a field go.
public enum FieldDirection {
    /// Into the kernel.
    IN,
    /// Out of it.
    OUT,
    /// Both.
    INOUT;

    boolean goesIn() {
        return this != OUT;
    }

    boolean comesOut() {
        return this != IN;
    }
}
