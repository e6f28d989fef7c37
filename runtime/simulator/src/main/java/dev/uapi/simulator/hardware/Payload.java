package dev.uapi.simulator.hardware;

/// A structure of the hardware's own, which the kernel only hands on.
///
/// @param type     as the kernel numbers the kinds of such structures
/// @param shortest that is taken, in bytes
/// @param size     of all that is known, in bytes
public record Payload(long type, long shortest, long size) {
    /// Whether a structure of this type and length is taken.
    public boolean takes(long otherType, long length) {
        return type == otherType && takes(length);
    }

    /// Whether a structure of this length is taken.
    public boolean takes(long length) {
        return length >= shortest && length <= size;
    }
}
