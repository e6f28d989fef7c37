package dev.uapi.simulator.mock;

import dev.uapi.runtime.CallsOnly;
import dev.uapi.runtime.simulation.SimulatedDescriptors;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.object.KernelAccess;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.space.SpaceUser;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What the driver of an emulated device has of an address space, as a file: closing it ends the access. The lock of the open
/// `/dev/iommu` guards all but closing, which takes it.
final class AccessFile implements CallsOnly, SpaceUser {
    private final SimulatedDevice iommu;
    private final boolean pinning;
    private final Map<Long, List<Area>> pinned = new TreeMap<>();
    private final Runnable release;
    private AddressSpace space;
    private long id;
    private long next;
    private int descriptor = -1;

    /// @param iommu   the open file that the address space is in
    /// @param pinning whether it pins pages
    AccessFile(SimulatedDevice iommu, AddressSpace space, boolean pinning) {
        this.iommu = iommu;
        this.space = space;
        this.pinning = pinning;
        this.release = iommu.hold();
    }

    /// Begins to use the address space.
    ///
    /// @return its descriptor; empty if a mapping is not aligned for it
    OptionalInt open() {
        if (!space.use(this)) {
            release.run();
            return OptionalInt.empty();
        }
        id = iommu.inspect(objects -> objects.add(KernelAccess.KIND, new KernelAccess()));
        descriptor = SimulatedDescriptors.open(this);
        return OptionalInt.of(descriptor);
    }

    /// What pins, pins whole pages.
    @Override
    public long alignment() {
        return pinning ? space.paging().pageSize() : 1;
    }

    boolean isPinning() {
        return pinning;
    }

    AddressSpace space() {
        return space;
    }

    /// Goes on with another address space, without any pages.
    ///
    /// @return false if a mapping there is not aligned for it: nothing has changed then
    boolean move(AddressSpace other) {
        boolean moves = other != space && other.use(this);
        if (moves) {
            unmapping(Range.ALL);
            space.leave(this);
            space = other;
        }
        return moves || other == space;
    }

    /// Remembers what was pinned.
    ///
    /// @return its number
    long add(List<Area> pieces) {
        pinned.put(next, pieces);
        return next++;
    }

    /// Lets go of what was pinned.
    ///
    /// @return whether there was something with this number
    boolean remove(long item) {
        List<Area> pieces = pinned.remove(item);
        if (pieces != null) {
            space.unpin(pieces);
        }
        return pieces != null;
    }

    /// It lets go when it is told.
    @Override
    public boolean keeps(Range range) {
        return false;
    }

    @Override
    public void unmapping(Range range) {
        List.copyOf(pinned.entrySet()).stream()
                .filter(item -> item.getValue().stream().anyMatch(piece -> piece.range().meets(range)))
                .forEach(item -> remove(item.getKey()));
    }

    @Override
    public void close() {
        boolean wasOpen = iommu.inspect(objects -> {
            boolean open = descriptor >= 0;
            if (open) {
                SimulatedDescriptors.close(descriptor);
                descriptor = -1;
                unmapping(Range.ALL);
                space.leave(this);
                objects.remove(id);
            }
            return open;
        });
        if (wasOpen) {
            release.run();
        }
    }
}
