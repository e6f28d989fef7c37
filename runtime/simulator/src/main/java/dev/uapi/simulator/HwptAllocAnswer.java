package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.TableFeature;
import dev.uapi.simulator.hardware.TableFormat;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.FaultQueue;
import dev.uapi.simulator.object.HardwareTable;
import dev.uapi.simulator.object.NestedTable;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Obstacle;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Makes a page table that the kernel fills from an address space, or one that somebody else fills on top of it.
final class HwptAllocAnswer implements HwptAllocBehaviour {
    private final Call call;
    private final HwptAlloc argument;
    private final Endpoint endpoint;
    private final Object base;
    private final NestedBase nested;

    HwptAllocAnswer(Call call, HwptAlloc argument) {
        this.call = call;
        this.argument = argument;
        this.endpoint = call.objects().require(argument.devId().value(), BoundDevice.class).endpoint();
        this.base = call.objects().find(argument.ptId()).orElse(this);
        this.nested = new NestedBase(call, argument, base, endpoint);
    }

    @Override
    public boolean noIommu() {
        return false;
    }

    @Override
    public boolean plainOnly() {
        return false;
    }

    @Override
    public boolean noDirtyTracking() {
        return fromSpace() && features().contains(TableFeature.DIRTY_TRACKING) && !endpoint.iommu().tracksDirtyPages();
    }

    @Override
    public boolean noSuchTable() {
        return fromSpace() && format().isEmpty();
    }

    @Override
    public boolean otherIommu() {
        return nested.isOfOtherIommu();
    }

    @Override
    public boolean nestedFlags() {
        HwptAllocFlags allowed = HwptAllocFlags.FAULT_ID_VALID.with(HwptAllocFlags.ALLOC_PASID);
        return !fromSpace() && !allowed.has(argument.flags());
    }

    @Override
    public boolean nestedNoData() {
        return !fromSpace() && argument.dataLen() == 0;
    }

    @Override
    public boolean noNesting() {
        return false;
    }

    @Override
    public boolean noParent() {
        return base instanceof PageTable parent && (!parent.has(TableFeature.NEST_PARENT) || !parent.fits(endpoint));
    }

    @Override
    public boolean otherFormat() {
        return hasData() && !nested.isInFormat();
    }

    @Override
    public boolean noStreamEntry() {
        return false;
    }

    @Override
    public boolean badData() {
        return hasData() && !nested.hasLength();
    }

    @Override
    public boolean badStreamEntry() {
        return false;
    }

    @Override
    public boolean unreadableData() {
        return hasData() && nested.data().isEmpty();
    }

    @Override
    public Outcome perform() {
        return base instanceof AddressSpace space ? fill(space) : made(NestedTable.KIND, nested.table());
    }

    private Outcome fill(AddressSpace space) {
        Optional<TableFormat> wanted = hasData() ? nested.data().flatMap(data -> endpoint.iommu().tables(asked(), data)) : format();
        if (wanted.isEmpty()) {
            return Outcome.refused(HwptAlloc.Causes.NO_SUCH_TABLE);
        }
        PageTable table = new PageTable(space, endpoint.iommu(), wanted.get(), features(), false);
        return table.fill().map(HwptAllocAnswer::cause).map(Outcome::refused).orElseGet(() -> made(PageTable.KIND, table));
    }

    /// Where its page faults go is the last thing that is looked at.
    private Outcome made(String kind, HardwareTable table) {
        if (argument.flags().has(HwptAllocFlags.FAULT_ID_VALID)) {
            Optional<FaultQueue> queue = call.objects().find(argument.faultId().value(), FaultQueue.class);
            if (queue.isEmpty()) {
                table.destroyed();
                return Outcome.refused(HwptAlloc.Causes.NO_SUCH_QUEUE);
            }
            table.reportTo(queue.get());
        }
        return Outcome.made(kind, table, table::destroyed);
    }

    private static Cause cause(Obstacle obstacle) {
        return switch (obstacle) {
            case COARSE, BAD_FILE -> HwptAlloc.Causes.BAD_FILE;
            case LAST_PAGE -> HwptAlloc.Causes.LAST_PAGE;
            case USELESS -> HwptAlloc.Causes.USELESS;
            case IN_THE_WAY -> HwptAlloc.Causes.OUT_OF_REACH;
            case BAD_MEMORY -> HwptAlloc.Causes.BAD_MEMORY;
            case NO_MEMORY -> HwptAlloc.Causes.NO_MEMORY;
        };
    }

    private boolean fromSpace() {
        return base instanceof AddressSpace;
    }

    private boolean hasData() {
        return argument.dataLen() != 0;
    }

    /// Since 6.15 handing on faults is nothing that the IOMMU is asked for.
    private Optional<TableFormat> format() {
        return endpoint.iommu().tables(asked());
    }

    private Set<TableFeature> asked() {
        Set<TableFeature> features = features();
        if (call.kernel().release().atLeast(6, 15)) {
            features.remove(TableFeature.FAULTS);
        }
        return features;
    }

    private Set<TableFeature> features() {
        Set<TableFeature> features = EnumSet.noneOf(TableFeature.class);
        add(features, HwptAllocFlags.ALLOC_NEST_PARENT, TableFeature.NEST_PARENT);
        add(features, HwptAllocFlags.ALLOC_DIRTY_TRACKING, TableFeature.DIRTY_TRACKING);
        add(features, HwptAllocFlags.FAULT_ID_VALID, TableFeature.FAULTS);
        add(features, HwptAllocFlags.ALLOC_PASID, TableFeature.PASIDS);
        return features;
    }

    private void add(Set<TableFeature> features, HwptAllocFlags flag, TableFeature feature) {
        if (argument.flags().has(flag)) {
            features.add(feature);
        }
    }
}
