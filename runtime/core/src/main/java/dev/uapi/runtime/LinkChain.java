package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A chain of structures that a kernel wrote behind an argument: each begins with its kind and the offset of the next one.
///
/// Nothing in it is trusted: a link that lies outside of the memory ends the walk with an exception, and so does a chain
/// that never ends. A walk may be begun again and again.
///
/// ```java
/// for (LinkChain.Link link : info.capLinks()) {
///     System.out.println(link.kind());
/// }
/// ```
public final class LinkChain implements Iterable<LinkChain.Link> {
    private final MemorySegment memory;
    private final long first;
    private final Format format;

    /// @param memory the argument, and all that the kernel wrote behind it
    /// @param first  the offset of the first link from the start of the memory; 0: there is none
    public LinkChain(MemorySegment memory, long first, Format format) {
        this.memory = memory;
        this.first = first;
        this.format = format;
    }

    /// What links look like.
    ///
    /// @param headerSize what each has at least, in bytes
    /// @param idOffset   where its kind is in it
    /// @param idSize     1, 2, 4 or 8 bytes
    /// @param nextOffset where the offset of the next one is in it
    /// @param nextSize   1, 2, 4 or 8 bytes
    public record Format(long headerSize, long idOffset, int idSize, long nextOffset, int nextSize) {}

    /// One of them.
    ///
    /// @param offset from the start of the argument, in bytes
    /// @param memory from there to the end of what the kernel may have written
    public record Link(long kind, long offset, MemorySegment memory) {}

    /// The first link of a kind, in the memory from there on.
    ///
    /// @throws IllegalStateException if the chain is broken before there is one
    public Optional<MemorySegment> find(long kind) {
        for (Link link : this) {
            if (link.kind() == kind) {
                return Optional.of(link.memory());
            }
        }
        return Optional.empty();
    }

    @Override
    public Iterator<Link> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<Link> {
        private long offset = first;
        private long left = memory.byteSize() / format.headerSize();

        @Override
        public boolean hasNext() {
            return offset != 0;
        }

        /// @throws IllegalStateException if the chain is broken
        @Override
        public Link next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            MemorySegment link = link();
            Link result = new Link(number(link, format.idOffset(), format.idSize()), offset, link);
            offset = number(link, format.nextOffset(), format.nextSize());
            return result;
        }

        private MemorySegment link() {
            long size = memory.byteSize();
            if (offset < 0 || offset > size - format.headerSize()) {
                throw new IllegalStateException(
                        "the chain leads to byte " + Long.toUnsignedString(offset) + ", but there are only " + size + " bytes");
            }
            if (left-- == 0) {
                throw new IllegalStateException("the chain has more links than fit into " + size + " bytes: it is a circle");
            }
            return memory.asSlice(offset);
        }
    }

    private static long number(MemorySegment link, long offset, int size) {
        return switch (size) {
            case 1 -> Byte.toUnsignedLong(link.get(Layouts.U8, offset));
            case 2 -> Short.toUnsignedLong(link.get(Layouts.U16, offset));
            case 4 -> Integer.toUnsignedLong(link.get(Layouts.U32, offset));
            case 8 -> link.get(Layouts.U64, offset);
            default -> throw new IllegalArgumentException(size + " bytes are no number");
        };
    }
}
