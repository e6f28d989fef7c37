package dev.uapi.simulator.object;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.extended.HwptPageResponse;
import dev.uapi.iommufd.extended.HwptPgfault;
import dev.uapi.iommufd.extended.HwptPgfaultFlags;
import dev.uapi.iommufd.extended.HwptPgfaultPerm;
import dev.uapi.iommufd.extended.PageResponseCode;
import dev.uapi.runtime.Errno;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A queue for page faults: they are read, each with a cookie, and wait for an answer under it.
public final class FaultQueue extends QueueFile {
    private final boolean refusesLittleRoom;
    private final Deque<Fault> reported = new ArrayDeque<>();
    private final NavigableMap<Long, Fault> waiting = new TreeMap<>();

    /// A page fault of a device, the only one of its group.
    ///
    /// @param device that waits
    /// @param slot   the PASID by which the device is attached to the table that reports this
    /// @param id     of the device
    /// @param pasid  of the request; 0: none
    /// @param group  of the request
    /// @param perm   what the device wanted to do
    /// @param iova   where
    public record Fault(BoundDevice device, int slot, DeviceId id, long pasid, long group, long perm, long iova) {}

    /// @param refusesLittleRoom whether reading with no room for the first fault is an error
    public FaultQueue(boolean refusesLittleRoom) {
        this.refusesLittleRoom = refusesLittleRoom;
    }

    /// Takes a fault in.
    public void report(Fault fault) {
        change(() -> reported.add(fault));
    }

    /// Answers all faults of a device in the negative.
    void drop(BoundDevice device, int slot) {
        change(() -> {
            reported.removeIf(fault -> fault.device == device && fault.slot == slot);
            waiting.values().removeIf(fault -> fault.device == device && fault.slot == slot);
        });
    }

    @Override
    boolean isReadable() {
        return !reported.isEmpty();
    }

    @Override
    long readNow(MemorySegment into) {
        if (into.byteSize() % HwptPgfault.SIZE != 0) {
            return Errno.ESPIPE.result();
        }
        if (into.byteSize() == 0 && isReadable() && refusesLittleRoom) {
            return Errno.EINVAL.result();
        }
        long done = 0;
        while (isReadable() && done < into.byteSize()) {
            long cookie = cookie();
            if (!give(into, done, reported.getFirst(), cookie)) {
                return done > 0 ? done : Errno.EFAULT.result();
            }
            waiting.put(cookie, reported.removeFirst());
            done += HwptPgfault.SIZE;
        }
        return done;
    }

    /// The lowest that is free.
    private long cookie() {
        long cookie = 1;
        while (waiting.containsKey(cookie)) {
            cookie++;
        }
        return cookie;
    }

    private boolean give(MemorySegment into, long offset, Fault fault, long cookie) {
        try (Arena arena = Arena.ofConfined()) {
            HwptPgfaultFlags flags = HwptPgfaultFlags.LAST_PAGE;
            HwptPgfault record = HwptPgfault.allocate(arena)
                    .flags(fault.pasid == 0 ? flags : flags.with(HwptPgfaultFlags.PASID_VALID))
                    .devId(fault.id).pasid(fault.pasid).grpid(fault.group).perm(new HwptPgfaultPerm(fault.perm))
                    .addr(fault.iova).cookie(cookie);
            return give(into, offset, record.segment());
        }
    }

    @Override
    long writeNow(MemorySegment from) {
        if (from.byteSize() % HwptPageResponse.SIZE != 0) {
            return Errno.ESPIPE.result();
        }
        for (long done = 0; done < from.byteSize(); done += HwptPageResponse.SIZE) {
            long refusal = answer(from, done);
            if (refusal < 0) {
                return done > 0 ? done : refusal;
            }
        }
        return from.byteSize();
    }

    private long answer(MemorySegment from, long offset) {
        try (Arena arena = Arena.ofConfined()) {
            HwptPageResponse answer = HwptPageResponse.allocate(arena);
            if (!take(from, offset, answer.segment())) {
                return Errno.EFAULT.result();
            }
            boolean known = answer.code().equals(PageResponseCode.SUCCESS) || answer.code().equals(PageResponseCode.INVALID);
            return known && waiting.remove(answer.cookie()) != null ? 0 : Errno.EINVAL.result();
        }
    }

    /// Whoever waits gets a negative answer.
    @Override
    public void destroyed() {
        change(reported::clear);
        waiting.clear();
    }
}
