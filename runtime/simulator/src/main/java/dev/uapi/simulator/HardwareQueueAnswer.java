package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.HardwareQueue;
import dev.uapi.simulator.object.KernelAccess;
import dev.uapi.simulator.object.VirtualIommu;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Has the hardware read a queue in a guest's memory, which stays mapped.
final class HardwareQueueAnswer implements HwQueueAllocBehaviour {
    /// The kernel makes no longer list of pages.
    private static final long MOST_PAGES = Integer.MAX_VALUE / Long.BYTES;

    private final Call call;
    private final HwQueueAlloc argument;
    private final VirtualIommu viommu;

    HardwareQueueAnswer(Call call, HwQueueAlloc argument) {
        this.call = call;
        this.argument = argument;
        this.viommu = call.objects().require(argument.viommuId().value(), VirtualIommu.class);
    }

    @Override
    public boolean otherType() {
        return viommu.support().queueType() != argument.type().value();
    }

    @Override
    public Outcome perform() {
        if (call.outOfMemory()) {
            return Outcome.refused(HwQueueAlloc.Causes.NO_MEMORY);
        }
        return pages().map(this::lock).orElseGet(() -> Outcome.refused(HwQueueAlloc.Causes.TOO_MANY_PAGES));
    }

    /// The whole pages that the queue lies in; empty if their number is too large.
    private Optional<Range> pages() {
        long mask = call.kernel().pageSize() - 1;
        long offset = argument.nestingParentIova() & mask;
        boolean many = Long.compareUnsigned(argument.length(), -1 - mask - offset) > 0;
        return many ? Optional.empty() : Range.ifAny(argument.nestingParentIova() & ~mask, argument.length() + offset + mask & ~mask);
    }

    private Outcome lock(Range pages) {
        AddressSpace space = viommu.memory().space();
        if (Long.divideUnsigned(pages.length(), call.kernel().pageSize()) > MOST_PAGES) {
            return Outcome.refused(HwQueueAlloc.Causes.NO_MEMORY);
        }
        if (!space.isAlignedThroughout(call.kernel().pageSize())) {
            return Outcome.refused(HwQueueAlloc.Causes.ODD_MAPPING);
        }
        if (!space.leading(pages).stream().allMatch(piece -> piece.access().readable())) {
            return Outcome.refused(HwQueueAlloc.Causes.UNREADABLE);
        }
        List<Area> pieces = space.covering(pages);
        if (pieces.isEmpty()) {
            return Outcome.refused(HwQueueAlloc.Causes.NOT_MAPPED);
        }
        if (!isOnePiece(pieces) || space.pin(pieces).isPresent()) {
            return Outcome.refused(HwQueueAlloc.Causes.SCATTERED);
        }
        Optional<Cause> cause = cause();
        if (cause.isPresent()) {
            space.unpin(pieces);
            return Outcome.refused(cause.get());
        }
        long access = accessId();
        HardwareQueue queue = new HardwareQueue(viommu, (int) argument.index(), pages, () -> call.objects().remove(access));
        return Outcome.made(queue.begin(), queue::destroyed);
    }

    /// Memory that is not in one piece in its process or file is hardly so in the machine. Of memory that is, a user cannot know it.
    private static boolean isOnePiece(List<Area> pieces) {
        return IntStream.range(1, pieces.size()).allMatch(next -> pieces.get(next - 1).isContinuedBy(pieces.get(next)));
    }

    /// The queue has its id already when its memory is accessed.
    private long accessId() {
        ObjectTable objects = call.objects();
        long ofQueue = objects.add(HardwareQueue.KIND, this);
        long access = objects.add(KernelAccess.KIND, new KernelAccess());
        objects.remove(ofQueue);
        return access;
    }

    private Optional<Cause> cause() {
        if (argument.index() >= viommu.support().queues()) {
            return Optional.of(HwQueueAlloc.Causes.NO_SUCH_INDEX);
        }
        int index = (int) argument.index();
        if (viommu.queue(index).isPresent()) {
            return Optional.of(HwQueueAlloc.Causes.INDEX_TAKEN);
        }
        boolean first = index == 0 || viommu.queue(index - 1).isPresent();
        return first ? Optional.empty() : Optional.of(HwQueueAlloc.Causes.OUT_OF_ORDER);
    }
}
