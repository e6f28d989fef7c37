package dev.uapi.simulator.space;

/// A mapping: a range of IOVAs and the memory behind it. It comes and goes as a whole.
///
/// @param offset where in the memory it begins, in bytes
/// @param access what devices may do with it
public record Area(Range range, Memory memory, long offset, Access access) {
    /// Where it begins: an address of the process, or an offset in the file.
    public long address() {
        return memory.address() + offset;
    }

    /// @param part lies in the range of this area
    Area part(Range part) {
        return new Area(part, memory, offset + part.first() - range.first(), access);
    }

    /// An area of the same memory that begins elsewhere.
    Area at(long iova, Access otherAccess) {
        return new Area(Range.of(iova, range.length()), memory, offset, otherAccess);
    }

    /// The pages of the memory that it lies in, by their addresses.
    public Range pages(long pageSize) {
        return new Range(address() & -pageSize, (address() + range.length() - 1) | (pageSize - 1));
    }

    /// Whether another one goes on in the same process or file where this one ends.
    public boolean isContinuedBy(Area other) {
        return memory.backing().equals(other.memory.backing()) && address() + range.length() == other.address();
    }

    /// Whether IOVA, length and the memory's offset in its page are multiples of this alignment.
    ///
    /// @param alignment a power of two, at most the page size
    boolean isAligned(long alignment) {
        return ((range.first() | range.length() | address()) & (alignment - 1)) == 0;
    }
}
