package dev.uapi.simulator.object;

import dev.uapi.simulator.hardware.Endpoint;
import java.util.Optional;

/// A hardware page table, which devices are attached to.
public abstract class HardwareTable extends Holdable {
    private Optional<FaultQueue> faults = Optional.empty();

    /// The table that the kernel fills: this one, or the one that it is nested on.
    public abstract PageTable filled();

    /// Whether the IOMMU in front of this device can use it.
    public abstract boolean fits(Endpoint device);

    /// Whether it can be attached to a PASID, or beside one.
    public abstract boolean takesPasids();

    /// What else keeps a device from it, once the IOMMU could use it.
    Optional<Refusal> misfit(BoundDevice device) {
        return faults.isEmpty() || device.endpoint().deliversFaults() ? Optional.empty() : Optional.of(Refusal.NO_FAULTS);
    }

    /// A device was attached to it.
    void entered(BoundDevice device) {}

    /// A device is attached to it no longer: what it waited for never comes.
    void left(BoundDevice device, int pasid) {
        faults.ifPresent(queue -> queue.drop(device, pasid));
    }

    /// Where page faults of its devices go.
    public final Optional<FaultQueue> faults() {
        return faults;
    }

    /// Has page faults of its devices go to a queue, which it holds.
    public final void reportTo(FaultQueue queue) {
        queue.hold();
        faults = Optional.of(queue);
    }

    @Override
    public void destroyed() {
        faults.ifPresent(FaultQueue::letGo);
    }
}
