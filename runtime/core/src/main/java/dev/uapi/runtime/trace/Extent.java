package dev.uapi.runtime.trace;

/// How far memory could be touched from an address on, in bytes: memory that a call only names, for a device to reach.
///
/// @param readable until the first byte that could not be read
/// @param writable until the first byte that could not be written
public record Extent(long readable, long writable) {
    /// Farther than any process reaches.
    public static final long FARTHEST = 1L << 62;

    /// Nothing is there.
    public static final Extent NONE = new Extent(0, 0);

    /// Whether so many bytes could be touched.
    ///
    /// @param length in bytes, unsigned
    public boolean covers(long length, boolean writing) {
        return Long.compareUnsigned(length, writing ? Math.min(readable, writable) : readable) <= 0;
    }
}
