package dev.uapi.simulator.space;

/// A mapping: a range of IOVAs and the memory behind it. It comes and goes as a whole.
///
/// @param offset where in the memory it begins, in bytes
public record Area(Range range, Memory memory, long offset) {
    /// Where it begins: an address of the process, or an offset in the file.
    public long address() {
        return memory.address() + offset;
    }

    /// @param part lies in the range of this area
    Area part(Range part) {
        return new Area(part, memory, offset + part.first() - range.first());
    }

    /// An area of the same memory that begins elsewhere.
    Area at(long iova) {
        return new Area(Range.of(iova, range.length()), memory, offset);
    }

    /// Whether IOVA, length and the memory's offset in its page are multiples of this alignment.
    ///
    /// @param alignment a power of two, at most the page size
    boolean isAligned(long alignment) {
        return ((range.first() | range.length() | address()) & (alignment - 1)) == 0;
    }
}
