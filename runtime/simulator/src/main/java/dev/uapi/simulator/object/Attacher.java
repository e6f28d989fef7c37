package dev.uapi.simulator.object;

import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.simulator.hardware.TableFormat;
import dev.uapi.simulator.space.AddressSpace;
import java.util.Optional;
import java.util.Set;

/// Attaches the devices of an open file to what its ids name, and makes page tables for those who name an address space.
///
/// A page table that is made so is shared by all devices that it fits, and goes with the last of them.
public record Attacher(ObjectTable objects) {
    /// What came of it.
    public sealed interface Result {
        /// The device is attached to the page table with this id.
        record Attached(long table) implements Result {}

        /// Nothing has changed.
        record Refused(Refusal refusal) implements Result {}
    }

    /// Attaching for the first time, or in the place of what is attached.
    private enum Way {
        FIRST,
        REPLACING;

        Optional<Refusal> attach(BoundDevice device, int pasid, HardwareTable table) {
            return this == FIRST ? device.group().attach(device, pasid, table) : device.group().replace(device, pasid, table);
        }
    }

    /// Attaches a device, whether it is attached or not.
    ///
    /// @param pasid  [DeviceGroup#NO_PASID] for all that it does without one
    /// @param target of an address space or of a page table
    public Result attachOrReplace(BoundDevice device, int pasid, long target) {
        return device.group().table(device, pasid).isPresent() ? replace(device, pasid, target) : attach(device, pasid, target);
    }

    /// Attaches a device that is not attached.
    ///
    /// @param target of an address space or of a page table
    public Result attach(BoundDevice device, int pasid, long target) {
        return change(device, pasid, target, Way.FIRST);
    }

    /// Attaches a device to something else than it is attached to.
    ///
    /// @param target of an address space or of a page table
    public Result replace(BoundDevice device, int pasid, long target) {
        Optional<HardwareTable> before = device.group().table(device, pasid);
        Result result = change(device, pasid, target, Way.REPLACING);
        before.ifPresent(this::dropIfUnused);
        return result;
    }

    /// Detaches a device; nothing happens if it is not attached.
    public void detach(BoundDevice device, int pasid) {
        device.group().detach(device, pasid).ifPresent(this::dropIfUnused);
    }

    private Result change(BoundDevice device, int pasid, long target, Way way) {
        return switch (objects.find(target).orElse(this)) {
            case HardwareTable table -> result(way.attach(device, pasid, table), target);
            case AddressSpace space -> toAny(device, pasid, space, way);
            default -> new Result.Refused(Refusal.NO_TABLE);
        };
    }

    private static Result result(Optional<Refusal> refusal, long table) {
        return refusal.<Result>map(Result.Refused::new).orElseGet(() -> new Result.Attached(table));
    }

    /// A table that does not fit is passed over; anything else that is wrong with one is the answer.
    private Result toAny(BoundDevice device, int pasid, AddressSpace space, Way way) {
        for (ObjectTable.Entry entry : objects.entries()) {
            if (entry.state() instanceof PageTable table && table.isAutomatic() && table.space() == space) {
                Optional<Refusal> refusal = way.attach(device, pasid, table);
                if (refusal.isEmpty() || !refusal.get().isUnfit()) {
                    return result(refusal, entry.id());
                }
            }
        }
        return toNew(device, pasid, space, way);
    }

    private Result toNew(BoundDevice device, int pasid, AddressSpace space, Way way) {
        Optional<TableFormat> format = device.endpoint().iommu().tables(Set.of());
        if (format.isEmpty()) {
            return new Result.Refused(Refusal.UNFIT);
        }
        PageTable table = new PageTable(space, device.endpoint().iommu(), format.get(), Set.of(), true);
        Optional<Refusal> refusal = way == Way.FIRST ? attachThenFill(device, pasid, table) : fillThenReplace(device, pasid, table);
        return refusal.<Result>map(Result.Refused::new).orElseGet(() -> new Result.Attached(objects.add(PageTable.KIND, table)));
    }

    /// The device reserves its IOVAs before the table is filled.
    private static Optional<Refusal> attachThenFill(BoundDevice device, int pasid, PageTable table) {
        Optional<Refusal> refusal = Way.FIRST.attach(device, pasid, table);
        if (refusal.isEmpty()) {
            refusal = table.fill().map(Refusal::of);
            refusal.ifPresent(_ -> device.group().detach(device, pasid));
        }
        return refusal;
    }

    private static Optional<Refusal> fillThenReplace(BoundDevice device, int pasid, PageTable table) {
        Optional<Refusal> refusal = table.fill().map(Refusal::of);
        if (refusal.isEmpty()) {
            refusal = Way.REPLACING.attach(device, pasid, table);
            refusal.ifPresent(_ -> table.destroyed());
        }
        return refusal;
    }

    private void dropIfUnused(HardwareTable table) {
        if (table instanceof PageTable page && page.isAutomatic() && !page.isHeld()) {
            objects.entries().stream()
                    .filter(entry -> page.equals(entry.state()))
                    .findFirst()
                    .ifPresent(entry -> objects.remove(entry.id()));
            page.destroyed();
        }
    }
}
