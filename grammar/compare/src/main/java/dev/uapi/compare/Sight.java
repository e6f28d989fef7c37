package dev.uapi.compare;

/// Whether the kernel's own `scripts/check-uapi.sh`, which compares the debug information of compiled headers, sees a change.
public enum Sight {
    /// It reports it.
    SEEN,
    /// It reports it, unless it is told to leave out what may be harmless (`-i`).
    AMBIGUOUS,
    /// It cannot: debug information says nothing of it.
    BLIND
}
