package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.TableFeature;
import dev.uapi.simulator.object.PageTable;

/// Has a page table remember which pages devices write, or not any more.
final class SetDirtyAnswer implements HwptSetDirtyTrackingBehaviour {
    private final HwptSetDirtyTracking argument;
    private final PageTable table;

    SetDirtyAnswer(Call call, HwptSetDirtyTracking argument) {
        this.argument = argument;
        this.table = call.objects().require(argument.hwptId().value(), PageTable.class);
    }

    @Override
    public boolean notTracking() {
        return !table.has(TableFeature.DIRTY_TRACKING);
    }

    @Override
    public Outcome perform() {
        table.trackDirtyPages(argument.flags().has(HwptSetDirtyTrackingFlags.ENABLE));
        return Outcome.done();
    }
}
