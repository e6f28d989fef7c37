package dev.uapi.simulator.mock;

import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.simulator.object.Attacher;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.object.FileObject;
import dev.uapi.simulator.object.VirtualDevice;

/// A mock device as the test command knows it.
///
/// @param device  that it is
/// @param id      of the device
/// @param objects that the device is one of
record Selftest(BoundDevice device, long id, ObjectTable objects) implements FileObject {
    static final String KIND = "SELFTEST";

    @Override
    public boolean isHeld() {
        return false;
    }

    /// The device is detached and unbound. Its number in a guest goes with it, and nothing gets the id of that.
    @Override
    public void destroyed() {
        new Attacher(objects).detach(device, DeviceGroup.NO_PASID);
        objects.entries().forEach(this::forgetNumber);
        objects.remove(id);
        device.destroyed();
    }

    private void forgetNumber(ObjectTable.Entry entry) {
        if (entry.state() instanceof VirtualDevice number && number.device() == device) {
            objects.burn(entry.id());
            number.destroyed();
        }
    }
}
