package dev.uapi.vfio;

/// Registers of a device: each access is one, in the order of the program, and as wide as it says. All of them are little-endian, as PCI
/// has it.
///
/// Offsets are bytes from the beginning of the region, and multiples of the width.
public sealed interface Registers permits MappedRegisters, FileRegisters {
    /// One byte, unsigned.
    ///
    /// @throws IndexOutOfBoundsException if the region ends before that
    int get8(long offset);

    /// Two bytes, unsigned.
    ///
    /// @throws IndexOutOfBoundsException if the region ends before that
    int get16(long offset);

    /// Four bytes.
    ///
    /// @throws IndexOutOfBoundsException if the region ends before that
    int get32(long offset);

    /// Eight bytes.
    ///
    /// @throws IndexOutOfBoundsException if the region ends before that
    long get64(long offset);

    /// Sets one byte.
    ///
    /// @param value its lower 8 bits count
    /// @throws IndexOutOfBoundsException if the region ends before that
    void set8(long offset, int value);

    /// Sets two bytes.
    ///
    /// @param value its lower 16 bits count
    /// @throws IndexOutOfBoundsException if the region ends before that
    void set16(long offset, int value);

    /// Sets four bytes.
    ///
    /// @throws IndexOutOfBoundsException if the region ends before that
    void set32(long offset, int value);

    /// Sets eight bytes.
    ///
    /// @throws IndexOutOfBoundsException if the region ends before that
    void set64(long offset, long value);
}
