package dev.uapi.iommufd;

/// Whose limit of locked memory (`RLIMIT_MEMLOCK`) counts pinned memory. It is pinned once a device is attached.
public enum Accounting {
    /// The user's: all processes of the user share it.
    USER(0),
    /// The process's own.
    PROCESS(1);

    private final long mode;

    Accounting(long mode) {
        this.mode = mode;
    }

    /// As the kernel's option has it.
    long mode() {
        return mode;
    }

    static Accounting of(long mode) {
        return mode == PROCESS.mode ? PROCESS : USER;
    }
}
