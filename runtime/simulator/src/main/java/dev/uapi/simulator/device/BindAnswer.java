package dev.uapi.simulator.device;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.runtime.simulation.Tail;
import dev.uapi.simulator.hardware.IommuGroup;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.vfio.DeviceBindIommufdBehaviour;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import java.util.Optional;

/// Binds the device to an open `/dev/iommu` of the simulator.
final class BindAnswer implements DeviceBindIommufdBehaviour {
    private static final int TOKEN = 1;

    private final VfioFile file;
    private final Call call;
    private final DeviceBindIommufd argument;
    private final Caller caller;

    BindAnswer(VfioFile file, Call call, DeviceBindIommufd argument, Caller caller) {
        this.file = file;
        this.call = call;
        this.argument = argument;
        this.caller = caller;
    }

    @Override
    public boolean unknownTail() {
        Tail tail = new Tail(call.memory());
        return tail.check(call.value() + DeviceBindIommufd.SIZE, call.userSize() - DeviceBindIommufd.SIZE) != Tail.State.ZERO;
    }

    @Override
    public boolean groupFile() {
        return false;
    }

    @Override
    public boolean groupOpen() {
        return false;
    }

    @Override
    public boolean bound() {
        return file.state().isBound();
    }

    /// Tokens are for virtual functions and what they belong to.
    @Override
    public boolean noTokens() {
        return (argument.flags().value() & TOKEN) != 0;
    }

    @Override
    public boolean badToken() {
        return false;
    }

    @Override
    public boolean wrongToken() {
        return false;
    }

    @Override
    public boolean noFile() {
        return iommu().isEmpty() && caller.descriptors().kind(argument.iommufd()).isEmpty();
    }

    @Override
    public boolean noIommufd() {
        return iommu().isEmpty();
    }

    @Override
    public Outcome perform() {
        PciSlot slot = file.state().slot();
        if (!slot.iommu().isThere()) {
            return Outcome.refused(DeviceBindIommufd.Causes.NO_GROUP);
        }
        if (!slot.user().compareAndSet(null, file)) {
            return Outcome.refused(DeviceBindIommufd.Causes.OPENED_TWICE);
        }
        SimulatedDevice iommu = iommu().orElseThrow();
        if (!slot.group().claim(iommu)) {
            slot.user().set(null);
            return Outcome.refused(DeviceBindIommufd.Causes.OWNED);
        }
        VfioState.Binding binding = iommu.inspect(objects -> made(slot, iommu, objects));
        argument.outDevid(new DeviceId(binding.id()));
        file.bound(binding);
        return Outcome.done(file::unbind);
    }

    private static VfioState.Binding made(PciSlot slot, SimulatedDevice iommu, ObjectTable objects) {
        BoundDevice device = new BoundDevice(slot, group(slot.group(), objects));
        return new VfioState.Binding(iommu, device, objects.add(BoundDevice.KIND, device));
    }

    /// The devices of one group that are bound to one open file are attached together.
    private static DeviceGroup group(IommuGroup group, ObjectTable objects) {
        return objects.all(BoundDevice.class).stream()
                .filter(device -> device.endpoint().group().equals(group))
                .findFirst()
                .map(BoundDevice::group)
                .orElseGet(DeviceGroup::new);
    }

    private Optional<SimulatedDevice> iommu() {
        return caller.iommus().apply(argument.iommufd());
    }
}
