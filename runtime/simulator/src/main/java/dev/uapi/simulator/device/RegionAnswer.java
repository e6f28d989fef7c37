package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceGetRegionInfoBehaviour;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.RegionInfoFlags;

/// Says where a region is, how large, and what can be done with it.
record RegionAnswer(VfioState state, DeviceGetRegionInfo argument) implements DeviceGetRegionInfoBehaviour {
    private static final RegionInfoFlags ACCESSIBLE = RegionInfoFlags.READ.with(RegionInfoFlags.WRITE);

    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noRegion() {
        return argument.index() > Regions.CONFIG;
    }

    @Override
    public Outcome perform() {
        int region = (int) argument.index();
        long size = new Regions(state.slot().device()).size(region);
        RegionInfoFlags flags = size == 0 ? RegionInfoFlags.NONE : ACCESSIBLE;
        argument.flags(region == Regions.BAR ? flags.with(RegionInfoFlags.MMAP) : flags)
                .capOffset(0)
                .size(size)
                .offset(Regions.offset(region));
        return Outcome.done();
    }
}
