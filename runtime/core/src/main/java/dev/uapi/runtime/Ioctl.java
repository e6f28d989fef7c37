package dev.uapi.runtime;

import java.util.Locale;

/// Makes command words as the architecture that the program runs on wants them.
///
/// A word holds number (8 bits), type (8 bits), size and direction of the structure; how many bits the last two take differs
/// between architectures.
public final class Ioctl {
    private static final CommandEncoding ENCODING = CommandEncoding.of(System.getProperty("os.arch", "").toLowerCase(Locale.ROOT));

    private Ioctl() {}

    /// The word for C's `_IO(type, number)`.
    ///
    /// @param number 0 to 255
    public static long none(char type, int number) {
        return ENCODING.none(type, number);
    }

    /// A word that no macro makes: type and number alone, on every architecture.
    ///
    /// @param number 0 to 255
    public static long bare(char type, int number) {
        return CommandEncoding.bare(type, number);
    }

    /// The word for C's `_IOR`: user space reads what the kernel wrote.
    ///
    /// @param number 0 to 255
    /// @param size   of the structure in bytes, less than 2^13
    public static long read(char type, int number, long size) {
        return ENCODING.read(type, number, size);
    }

    /// The word for C's `_IOW`: the kernel reads what user space wrote.
    ///
    /// @param number 0 to 255
    /// @param size   of the structure in bytes, less than 2^13
    public static long write(char type, int number, long size) {
        return ENCODING.write(type, number, size);
    }

    /// The word for C's `_IOWR`: both ways.
    ///
    /// @param number 0 to 255
    /// @param size   of the structure in bytes, less than 2^13
    public static long readWrite(char type, int number, long size) {
        return ENCODING.readWrite(type, number, size);
    }
}
