package dev.uapi.simulator.device;

import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.object.Attacher;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.DeviceGroup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an open file of a device remembers. The lock of the file guards it.
final class VfioState {
    private final PciSlot slot;
    private final InterruptState interrupts = new InterruptState();
    private @Nullable Binding binding;
    private boolean maySleep;

    VfioState(PciSlot slot) {
        this.slot = slot;
    }

    /// Where the device is bound.
    ///
    /// @param file   the open `/dev/iommu`
    /// @param device the device as its object
    /// @param id     of that object
    record Binding(SimulatedDevice file, BoundDevice device, long id) {}

    PciSlot slot() {
        return slot;
    }

    InterruptState interrupts() {
        return interrupts;
    }

    boolean isBound() {
        return binding != null;
    }

    Optional<Binding> binding() {
        return Optional.ofNullable(binding);
    }

    void bind(Binding made) {
        binding = made;
    }

    boolean maySleep() {
        return maySleep;
    }

    void maySleep(boolean may) {
        maySleep = may;
    }

    /// Detaches the device, and takes it out of its `/dev/iommu`.
    void unbind() {
        Optional<Binding> bound = binding();
        bound.ifPresent(some -> some.file().inspect(objects -> {
            new Attacher(objects).detach(some.device(), DeviceGroup.NO_PASID);
            objects.remove(some.id());
            some.device().destroyed();
            return some;
        }));
        binding = null;
    }
}
