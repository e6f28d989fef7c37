package dev.uapi.iommufd;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Pieces of memory, each beginning where the one before ends, that are mapped together.
final class Run {
    private final Iova iova;
    private final List<MemorySegment> memory;
    private long length;

    private Run(Iova iova, List<MemorySegment> memory, long length) {
        this.iova = iova;
        this.memory = new ArrayList<>(memory);
        this.length = length;
    }

    static Run of(Iova iova, MemorySegment memory) {
        return new Run(iova, List.of(memory), memory.byteSize());
    }

    Run copy() {
        return new Run(iova, memory, length);
    }

    Iova iova() {
        return iova;
    }

    /// Where it begins is where the first one does.
    List<MemorySegment> memory() {
        return List.copyOf(memory);
    }

    /// Of all of it, in bytes.
    long length() {
        return length;
    }

    /// Whether another one goes on where this one ends, as the program and as devices see it.
    boolean isContinuedBy(Run next) {
        return iova.value() + length == next.iova.value() && memory.getFirst().address() + length == next.memory.getFirst().address();
    }

    void append(Run next) {
        memory.addAll(next.memory);
        length += next.length;
    }
}
