package dev.uapi.iommufd;

/// An address as devices see it. It is no pointer: what lies there is what is mapped there, in the address space that the device is
/// attached to.
///
/// @param value unsigned, in bytes; what a device is told
public record Iova(long value) implements Comparable<Iova> {
    /// The address this many bytes further on.
    ///
    /// @throws ArithmeticException if that is beyond the last address there is, or before the first
    public Iova plus(long bytes) {
        long sum = value + bytes;
        if (Long.compareUnsigned(sum, value) < 0 != bytes < 0) {
            throw new ArithmeticException(this + " and " + bytes + " bytes is no address");
        }
        return new Iova(sum);
    }

    @Override
    public int compareTo(Iova other) {
        return Long.compareUnsigned(value, other.value);
    }

    /// `0x1000`
    @Override
    public String toString() {
        return "0x" + Long.toHexString(value);
    }
}
