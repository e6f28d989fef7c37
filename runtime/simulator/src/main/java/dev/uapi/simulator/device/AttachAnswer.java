package dev.uapi.simulator.device;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.Attacher;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.object.HardwareTable;
import dev.uapi.simulator.object.Refusal;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.vfio.DeviceAttachIommufdPtBehaviour;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;

/// Attaches the device to what an id of its `/dev/iommu` names, in the place of what it is attached to.
record AttachAnswer(VfioState state, Call call, DeviceAttachIommufdPt argument) implements DeviceAttachIommufdPtBehaviour {
    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    /// The driver for PCI devices attaches them only where the device has some.
    @Override
    public boolean noPasids() {
        return state.slot().pasidBits() == 0;
    }

    @Override
    public boolean noTable() {
        return call.objects()
                .find(argument.ptId())
                .filter(object -> !(object instanceof HardwareTable) && !(object instanceof AddressSpace))
                .isPresent();
    }

    @Override
    public Outcome perform() {
        Attacher attacher = new Attacher(call.objects());
        Attacher.Result result = attacher.attachOrReplace(state.binding().orElseThrow().device(), DeviceGroup.NO_PASID, argument.ptId());
        return switch (result) {
            case Attacher.Result.Attached(var table) -> {
                argument.ptId(table);
                yield Outcome.done();
            }
            case Attacher.Result.Refused(var refusal) -> Outcome.refused(cause(refusal));
        };
    }

    private static Cause cause(Refusal refusal) {
        return switch (refusal) {
            case NO_TABLE -> DeviceAttachIommufdPt.Causes.NO_TABLE;
            case GROUP_DIFFERS, ATTACHED, NOT_ATTACHED -> DeviceAttachIommufdPt.Causes.GROUP_DIFFERS;
            case UNFIT -> DeviceAttachIommufdPt.Causes.UNFIT;
            case BAD_PASID -> DeviceAttachIommufdPt.Causes.BAD_PASID;
            case UNKNOWN_TO_GUEST -> DeviceAttachIommufdPt.Causes.NO_NUMBER;
            case NO_FAULTS -> DeviceAttachIommufdPt.Causes.NO_FAULTS;
            case TAKEN -> DeviceAttachIommufdPt.Causes.TAKEN;
            case BAD_MEMORY -> DeviceAttachIommufdPt.Causes.BAD_MEMORY;
            case LAST_PAGE -> DeviceAttachIommufdPt.Causes.LAST_PAGE;
            case USELESS -> DeviceAttachIommufdPt.Causes.USELESS;
            case BAD_FILE -> DeviceAttachIommufdPt.Causes.BAD_FILE;
            case NO_MEMORY -> DeviceAttachIommufdPt.Causes.NO_MEMORY;
        };
    }
}
