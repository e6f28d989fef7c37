package dev.uapi.runtime;

/// How far memory can be touched from an address on, in bytes: memory that a call only names, for a device to reach.
///
/// @param readable until the first byte that cannot be read
/// @param writable until the first byte that cannot be written
public record Extent(long readable, long writable) {
    /// Farther than any process reaches.
    public static final long FARTHEST = 1L << 62;

    /// Nothing is there.
    public static final Extent NONE = new Extent(0, 0);

    /// Whether so many bytes can be touched.
    ///
    /// @param length in bytes, unsigned
    public boolean covers(long length, boolean writing) {
        return Long.compareUnsigned(length, writing ? Math.min(readable, writable) : readable) <= 0;
    }
}
