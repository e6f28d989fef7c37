package dev.uapi.language.model;

/// Architectures as far as the number of an ioctl, or the layout of its argument, differs on them.
///
/// Most have 14 bits of size and `_IOC_NONE` = 0; those that follow the older convention have 13 bits and
/// `_IOC_NONE` = 1, so that even a command without an argument has a bit set.
public enum Architecture {
    X86_64("x86-64", false),
    I386("i386", false),
    ARM64("arm64", false),
    ARM("arm", false),
    RISCV("riscv", false),
    S390("s390", false),
    LOONGARCH("loongarch", false),
    POWERPC("powerpc", true),
    MIPS("mips", true),
    SPARC("sparc", true),
    ALPHA("alpha", true);

    private final String label;
    private final boolean older;

    Architecture(String label, boolean older) {
        this.label = label;
        this.older = older;
    }

    /// The usual name: `x86-64`, `arm64`, …
    public String label() {
        return label;
    }

    /// What a plain 64-bit integer is aligned to, in bytes.
    public int wideAlignment() {
        return this == I386 ? 4 : 8;
    }

    /// How wide a `long` is, in bytes.
    public int wordSize() {
        return this == I386 || this == ARM ? 4 : 8;
    }

    /// Whether every structure is laid out as on x86-64.
    boolean isUsual() {
        return wordSize() == Long.BYTES && wideAlignment() == Long.BYTES;
    }

    /// The 32 bits that `ioctl` is called with.
    ///
    /// @param size of the argument in bytes; only those classes that transfer data carry it
    public long encode(IoctlClass direction, char type, long number, long size) {
        if (direction == IoctlClass.BARE) {
            return (long) type << 8 | number;
        }
        int sizeBits = older ? 13 : 14;
        long bits = older ? olderBits(direction) : newerBits(direction);
        long sized = direction == IoctlClass._IO ? 0 : size;
        return bits << (16 + sizeBits) | sized << 16 | (long) type << 8 | number;
    }

    private static long newerBits(IoctlClass direction) {
        return switch (direction) {
            case _IO, BARE -> 0;
            case _IOW -> 1;
            case _IOR -> 2;
            case _IOWR -> 3;
        };
    }

    private static long olderBits(IoctlClass direction) {
        return switch (direction) {
            case _IO, BARE -> 1;
            case _IOR -> 2;
            case _IOW -> 4;
            case _IOWR -> 6;
        };
    }
}
