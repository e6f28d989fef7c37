package dev.uapi.simulator.object;

import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.space.SpaceUser;
import java.util.Optional;

/// A queue in a guest's memory that the hardware reads. It keeps that memory mapped, and holds the queue before it.
public final class HardwareQueue extends Holdable implements SpaceUser {
    /// What the description calls it.
    public static final String KIND = "HW_QUEUE";

    private final VirtualIommu viommu;
    private final int index;
    private final Range pages;
    private final Optional<HardwareQueue> before;
    private final Runnable release;

    /// @param index   that the virtual IOMMU has no queue by
    /// @param pages   that are mapped in the guest's memory, and pinned for this
    /// @param release gives the id back under which the memory is accessed
    public HardwareQueue(VirtualIommu viommu, int index, Range pages, Runnable release) {
        this.viommu = viommu;
        this.index = index;
        this.pages = pages;
        this.release = release;
        this.before = index == 0 ? Optional.empty() : viommu.queue(index - 1);
        viommu.hold();
        before.ifPresent(HardwareQueue::hold);
    }

    /// From now on the hardware reads it.
    public HardwareQueue begin() {
        viommu.add(index, this);
        viommu.memory().space().use(this);
        return this;
    }

    @Override
    public long alignment() {
        return viommu.memory().space().paging().pageSize();
    }

    @Override
    public boolean keeps(Range range) {
        return pages.meets(range);
    }

    /// Nobody unmaps what is kept.
    @Override
    public void unmapping(Range range) {}

    @Override
    public void destroyed() {
        viommu.memory().space().leave(this);
        viommu.memory().space().unpin(viommu.memory().space().covering(pages));
        release.run();
        viommu.removeQueue(index);
        before.ifPresent(HardwareQueue::letGo);
        viommu.letGo();
    }
}
