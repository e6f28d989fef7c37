package dev.uapi.kerneltests.campaign;

import dev.uapi.kerneltests.Libc;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.replay.Bytes;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Memory that devices are to reach: some that is written, some that can only be read, and behind it so much of nothing that no call
/// gets beyond it.
final class Memory implements AutoCloseable {
    private static final long WRITABLE = 0x24_0000;
    private static final long READABLE = 0x4000;

    private static final long NOTHING = 64 << 20;

    /// More than there is in front of the first memory of a process, and less than nothing.
    static final long FAR = 3 << 20;

    private static final long PAGE = 4096;

    /// How many pages further the next page is that gets memory. Neighbours are far from each other in the machine then: what is in one
    /// piece there the kernel treats as one, and nobody could know.
    private static final long STEP = 3 * PAGE;

    /// No process has memory from here on.
    static final long NOWHERE = 1L << 63;

    /// Offsets around which one can do less than in front of them.
    static final long[] EDGES = {WRITABLE - 0x2000, WRITABLE, WRITABLE + 0x1000, WRITABLE + READABLE - 0x1000, WRITABLE + READABLE};

    private final Arena arena = Arena.ofConfined();
    private final long start;

    Memory() {
        MemorySegment all = Libc.pages(arena, WRITABLE + READABLE + NOTHING);
        fill(all.asSlice(0, WRITABLE + READABLE));
        Libc.protect(all.asSlice(WRITABLE, READABLE), Libc.READ_ONLY);
        Libc.protect(all.asSlice(WRITABLE + READABLE), Libc.NO_ACCESS);
        this.start = all.address();
    }

    private static void fill(MemorySegment pages) {
        long done = 0;
        for (long page = 0; done < pages.byteSize(); page = (page + STEP) % pages.byteSize()) {
            pages.asSlice(page, PAGE).fill((byte) 1);
            done += PAGE;
        }
    }

    long start() {
        return start;
    }

    /// The same structure with no address from which what is named reaches beyond the nothing behind this memory: devices would write
    /// into whatever else the process has.
    static Bytes spared(Bytes bytes, Struct struct) {
        List<Field> leaves = Leaves.of(struct, bytes).toList();
        boolean isFar = leaves.stream()
                .filter(field -> field.meaning() instanceof Meaning.Bytes)
                .anyMatch(field -> Long.compareUnsigned(Leaves.number(bytes, field), FAR) > 0);
        Bytes spared = bytes;
        for (Field field : isFar ? leaves : List.<Field>of()) {
            boolean address = field.meaning() instanceof Meaning.Address;
            spared = address ? Leaves.with(spared, field, Leaves.number(spared, field) | NOWHERE) : spared;
        }
        return spared;
    }

    @Override
    public void close() {
        arena.close();
    }
}
