package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.simulator.vfio.DeviceAttachIommufdPtBehaviour;
import dev.uapi.simulator.vfio.DeviceBindIommufdBehaviour;
import dev.uapi.simulator.vfio.DeviceDetachIommufdPtBehaviour;
import dev.uapi.simulator.vfio.DeviceFeatureBehaviour;
import dev.uapi.simulator.vfio.DeviceGetInfoBehaviour;
import dev.uapi.simulator.vfio.DeviceGetIrqInfoBehaviour;
import dev.uapi.simulator.vfio.DeviceGetPciHotResetInfoBehaviour;
import dev.uapi.simulator.vfio.DeviceGetRegionInfoBehaviour;
import dev.uapi.simulator.vfio.DevicePciHotResetBehaviour;
import dev.uapi.simulator.vfio.DeviceResetBehaviour;
import dev.uapi.simulator.vfio.DeviceSetIrqsBehaviour;
import dev.uapi.simulator.vfio.VfioBehaviour;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import dev.uapi.vfio.basic.DeviceGetInfo;
import dev.uapi.vfio.basic.DeviceGetIrqInfo;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.DeviceSetIrqs;
import dev.uapi.vfio.extended.DeviceFeature;
import dev.uapi.vfio.extended.DeviceGetPciHotResetInfo;
import dev.uapi.vfio.extended.DevicePciHotReset;

/// The behaviour of one open file of a device: answers for each command that the driver for PCI devices has.
record DeviceCommands(VfioFile file, Caller caller) implements VfioBehaviour {
    private VfioState state() {
        return file.state();
    }

    @Override
    public DeviceGetInfoBehaviour deviceGetInfo(Call call, DeviceGetInfo argument) {
        return new InfoAnswer(state(), argument);
    }

    @Override
    public DeviceResetBehaviour deviceReset(Call call) {
        return new ResetAnswer(state());
    }

    @Override
    public DeviceBindIommufdBehaviour deviceBindIommufd(Call call, DeviceBindIommufd argument) {
        return new BindAnswer(file, call, argument, caller);
    }

    @Override
    public DeviceAttachIommufdPtBehaviour deviceAttachIommufdPt(Call call, DeviceAttachIommufdPt argument) {
        return new AttachAnswer(state(), call, argument);
    }

    @Override
    public DeviceDetachIommufdPtBehaviour deviceDetachIommufdPt(Call call, DeviceDetachIommufdPt argument) {
        return new DetachAnswer(state(), call);
    }

    @Override
    public DeviceGetRegionInfoBehaviour deviceGetRegionInfo(Call call, DeviceGetRegionInfo argument) {
        return new RegionAnswer(state(), argument);
    }

    @Override
    public DeviceGetIrqInfoBehaviour deviceGetIrqInfo(Call call, DeviceGetIrqInfo argument) {
        return new IrqInfoAnswer(state(), argument);
    }

    @Override
    public DeviceSetIrqsBehaviour deviceSetIrqs(Call call, DeviceSetIrqs argument) {
        return new SetIrqsAnswer(state(), call, argument, caller.descriptors());
    }

    @Override
    public DeviceGetPciHotResetInfoBehaviour deviceGetPciHotResetInfo(Call call, DeviceGetPciHotResetInfo argument) {
        return new HotResetInfoAnswer(state());
    }

    @Override
    public DevicePciHotResetBehaviour devicePciHotReset(Call call, DevicePciHotReset argument) {
        return new HotResetAnswer(state(), argument);
    }

    @Override
    public DeviceFeatureBehaviour deviceFeature(Call call, DeviceFeature argument) {
        return new FeatureAnswer(state(), call, argument, caller.descriptors());
    }
}
