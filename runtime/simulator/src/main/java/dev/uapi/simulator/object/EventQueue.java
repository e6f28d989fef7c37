package dev.uapi.simulator.object;

import dev.uapi.iommufd.extended.VeventHeader;
import dev.uapi.iommufd.extended.VeventqFlag;
import dev.uapi.runtime.Errno;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A queue for the events of a virtual IOMMU. It has room for some; how many came while there was none is told, as gaps in their numbers.
public final class EventQueue extends QueueFile {
    private final VirtualIommu viommu;
    private final long type;
    private final long depth;
    private final boolean refusesLittleRoom;
    private final Deque<Event> events = new ArrayDeque<>();
    private Optional<Integer> lost = Optional.empty();
    private int next;

    /// An event that waits.
    private static final class Event {
        private final int sequence;
        private final byte[] data;

        Event(int sequence, byte[] data) {
            this.sequence = sequence;
            this.data = data.clone();
        }
    }

    /// @param type              of which the virtual IOMMU has no queue
    /// @param depth             how many events may wait
    /// @param refusesLittleRoom whether reading with no room for the first event is an error
    public EventQueue(VirtualIommu viommu, long type, long depth, boolean refusesLittleRoom) {
        this.viommu = viommu;
        this.type = type;
        this.depth = depth;
        this.refusesLittleRoom = refusesLittleRoom;
        viommu.hold();
        viommu.add(type, this);
    }

    /// Takes an event in, or loses it.
    public void report(byte[] data) {
        change(() -> {
            boolean fits = events.size() < depth;
            if (fits) {
                events.add(new Event(next, data));
            }
            lost = fits ? Optional.empty() : Optional.of(next);
            next = next + 1 & Integer.MAX_VALUE;
        });
    }

    @Override
    boolean isReadable() {
        return !events.isEmpty() || lost.isPresent();
    }

    @Override
    long readNow(MemorySegment into) {
        if (into.byteSize() < VeventHeader.SIZE && refusesLittleRoom) {
            return Errno.EINVAL.result();
        }
        long done = 0;
        while (!events.isEmpty()) {
            long size = VeventHeader.SIZE + events.getFirst().data.length;
            if (size > into.byteSize() - done) {
                return done > 0 || !refusesLittleRoom ? done : Errno.EINVAL.result();
            }
            if (!give(into, done, events.getFirst())) {
                return done > 0 ? done : Errno.EFAULT.result();
            }
            events.removeFirst();
            done += size;
        }
        return lost.isPresent() && VeventHeader.SIZE <= into.byteSize() - done ? readLost(into, done, lost.get()) : done;
    }

    private long readLost(MemorySegment into, long done, int sequence) {
        if (!give(into, done, VeventqFlag.LOST_EVENTS, sequence, new byte[0])) {
            return done > 0 ? done : Errno.EFAULT.result();
        }
        lost = Optional.empty();
        return done + VeventHeader.SIZE;
    }

    private boolean give(MemorySegment into, long offset, Event event) {
        return give(into, offset, VeventqFlag.NONE, event.sequence, event.data);
    }

    private boolean give(MemorySegment into, long offset, VeventqFlag flags, int sequence, byte[] data) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment event = arena.allocate(VeventHeader.SIZE + data.length, Integer.BYTES);
            VeventHeader.at(event).flags(flags).sequence(sequence);
            MemorySegment.copy(data, 0, event, ValueLayout.JAVA_BYTE, VeventHeader.SIZE, data.length);
            return give(into, offset, event);
        }
    }

    /// There is nothing to write.
    @Override
    long writeNow(MemorySegment from) {
        return Errno.EINVAL.result();
    }

    @Override
    public void destroyed() {
        viommu.removeEvents(type);
        viommu.letGo();
    }
}
