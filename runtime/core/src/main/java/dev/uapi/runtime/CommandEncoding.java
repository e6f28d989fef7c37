package dev.uapi.runtime;

import java.util.Set;

/// Where the parts of a command word stand. The number has bits 0 to 7 and the type bits 8 to 15 everywhere.
enum CommandEncoding {
    /// x86, Arm, RISC-V, S/390: 14 bits of size, no direction is 0.
    COMMON(14, 0, 2, 1),
    /// PowerPC, MIPS, SPARC, Alpha: 13 bits of size, no direction is a bit of its own.
    THREE_DIRECTION_BITS(13, 1, 2, 4);

    private static final Set<String> THREE_BITS =
            Set.of("ppc", "ppc64", "ppc64le", "mips", "mipsel", "mips64", "mips64el", "sparc", "sparcv9", "alpha");
    private static final int TYPE_SHIFT = 8;
    private static final int SIZE_SHIFT = 16;

    private final int sizeBits;
    private final int none;
    private final int read;
    private final int write;

    CommandEncoding(int sizeBits, int none, int read, int write) {
        this.sizeBits = sizeBits;
        this.none = none;
        this.read = read;
        this.write = write;
    }

    /// @param architecture as the JDK calls it: `amd64`, `aarch64`, `ppc64le`
    static CommandEncoding of(String architecture) {
        return THREE_BITS.contains(architecture) ? THREE_DIRECTION_BITS : COMMON;
    }

    static long bare(char type, int number) {
        require(type < 0x100, "type", type);
        require(number >= 0 && number < 0x100, "number", number);
        return (long) type << TYPE_SHIFT | number;
    }

    long none(char type, int number) {
        return encode(none, type, number, 0);
    }

    long read(char type, int number, long size) {
        return encode(read, type, number, size);
    }

    long write(char type, int number, long size) {
        return encode(write, type, number, size);
    }

    long readWrite(char type, int number, long size) {
        return encode(read | write, type, number, size);
    }

    private long encode(int direction, char type, int number, long size) {
        require(size >= 0 && size < 1L << sizeBits, "size", size);
        return ((long) direction << (SIZE_SHIFT + sizeBits)) | (size << SIZE_SHIFT) | bare(type, number);
    }

    private static void require(boolean fits, String part, long value) {
        if (!fits) {
            throw new IllegalArgumentException("the " + part + " " + value + " does not fit into a command word");
        }
    }
}
