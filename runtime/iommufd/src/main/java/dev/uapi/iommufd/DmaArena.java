package dev.uapi.iommufd;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// An arena whose memory cannot end while it is mapped: closing it is refused then.
///
/// Memory of an arena that a program closes itself ends with that, mapped or not, and Java has no way to hold such an arena open. The
/// kernel knows nothing of arenas: a device would go on reading and writing what is meanwhile something else. So what a program maps
/// comes from here, or is a [DmaBuffer]. Other calls that take an arena take this one, such as
/// [FileChannel.map][java.nio.channels.FileChannel#map(java.nio.channels.FileChannel.MapMode, long, long, Arena)].
///
/// Threads may share the arena and its memory.
public final class DmaArena implements Arena {
    private static final ConcurrentMap<MemorySegment.Scope, DmaArena> OPEN = new ConcurrentHashMap<>();
    private static final long CLOSED = -1;

    private final Arena arena = Arena.ofShared();
    private final AtomicLong mappings = new AtomicLong();

    private DmaArena() {}

    /// A new one.
    public static DmaArena open() {
        DmaArena opened = new DmaArena();
        OPEN.put(opened.scope(), opened);
        return opened;
    }

    @Override
    public MemorySegment allocate(long byteSize, long byteAlignment) {
        return arena.allocate(byteSize, byteAlignment);
    }

    @Override
    public MemorySegment.Scope scope() {
        return arena.scope();
    }

    /// Ends the memory.
    ///
    /// @throws InUseException        if any of it is mapped; it stays as it is
    /// @throws IllegalStateException if it is closed already, or if a call is using memory of it at this moment
    @Override
    public void close() {
        if (!mappings.compareAndSet(0, CLOSED) && mappings.get() != CLOSED) {
            throw new InUseException("the arena", Iommufd.mappingsOf(scope()).map(DmaArena::toBeUnmapped).toList());
        }
        end();
        OPEN.remove(scope());
    }

    private void end() {
        boolean alive = scope().isAlive();
        try {
            arena.close();
        } catch (IllegalStateException refused) {
            mappings.set(alive ? 0 : CLOSED);
            throw refused;
        }
    }

    private static String toBeUnmapped(Mapping mapping) {
        return mapping + " of " + mapping.ioas().id() + " is memory of it: unmap that first";
    }

    /// Keeps memory from ending, if it is of such an arena.
    ///
    /// @throws IllegalStateException if it has ended
    static void hold(List<MemorySegment> memory) {
        for (int held = 0; held < memory.size(); held++) {
            try {
                hold(memory.get(held));
            } catch (IllegalStateException ended) {
                release(memory.subList(0, held));
                throw ended;
            }
        }
    }

    private static void hold(MemorySegment memory) {
        DmaArena arena = OPEN.get(memory.scope());
        boolean held = arena == null || arena.mappings.getAndUpdate(count -> count == CLOSED ? CLOSED : count + 1) != CLOSED;
        if (!held || !memory.scope().isAlive()) {
            throw new IllegalStateException("the memory has ended: its arena is closed");
        }
    }

    /// The other way round, for each time that it was held.
    static void release(List<MemorySegment> memory) {
        for (MemorySegment segment : memory) {
            DmaArena arena = OPEN.get(segment.scope());
            if (arena != null) {
                arena.mappings.decrementAndGet();
            }
        }
    }
}
