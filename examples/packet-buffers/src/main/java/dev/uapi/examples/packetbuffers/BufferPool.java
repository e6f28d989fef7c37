package dev.uapi.examples.packetbuffers;

import dev.uapi.iommufd.Iova;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Buffers of one size in memory that is mapped once and for all: taking one is no call of the kernel.
final class BufferPool {
    private final Deque<Buffer> free = new ArrayDeque<>();

    /// @param memory that is mapped
    /// @param iova   where it begins for devices
    /// @param size   of a buffer, in bytes
    BufferPool(MemorySegment memory, Iova iova, long size) {
        for (long offset = 0; offset + size <= memory.byteSize(); offset += size) {
            free.addLast(new Buffer(memory.asSlice(offset, size), iova.plus(offset)));
        }
    }

    int available() {
        return free.size();
    }

    /// A buffer; empty if all are in use. The one that was used last comes first: it is still in the caches.
    Optional<Buffer> take() {
        return Optional.ofNullable(free.pollFirst());
    }

    void giveBack(Buffer buffer) {
        free.addFirst(buffer);
    }
}
