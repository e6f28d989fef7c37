package dev.uapi.simulator.object;

import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.GuestSupport;
import dev.uapi.simulator.hardware.Iommu;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// The share of an IOMMU that belongs to a virtual machine. It holds the table with the guest's memory.
public final class VirtualIommu extends Holdable {
    private final Iommu iommu;
    private final GuestSupport support;
    private final PageTable memory;
    private final Runnable withdraw;
    private final Map<Long, BoundDevice> devices = new HashMap<>();
    private final Map<Long, EventQueue> events = new HashMap<>();
    private final Map<Integer, HardwareQueue> queues = new TreeMap<>();

    /// @param iommu    that it is a share of
    /// @param support  of that IOMMU
    /// @param memory   of the guest
    /// @param withdraw takes back what was offered to be mapped
    public VirtualIommu(Iommu iommu, GuestSupport support, PageTable memory, Runnable withdraw) {
        this.iommu = iommu;
        this.support = support;
        this.memory = memory;
        this.withdraw = withdraw;
        memory.hold();
    }

    public Iommu iommu() {
        return iommu;
    }

    public GuestSupport support() {
        return support;
    }

    public PageTable memory() {
        return memory;
    }

    /// Has the guest know a device by a number, by which it knows no other.
    void know(BoundDevice device, long number) {
        devices.put(number, device);
    }

    void forget(long number) {
        devices.remove(number);
    }

    /// Whether the guest knows a device by this number.
    public boolean knows(long number) {
        return devices.containsKey(number);
    }

    /// The device that the guest knows by this number.
    public Optional<Endpoint> device(long number) {
        return Optional.ofNullable(devices.get(number)).map(BoundDevice::endpoint);
    }

    /// The number by which the guest knows a device.
    public OptionalLong numberOf(BoundDevice device) {
        return devices.entrySet().stream().filter(known -> known.getValue() == device).mapToLong(Map.Entry::getKey).findFirst();
    }

    /// The queue for events of this kind.
    public Optional<EventQueue> events(long type) {
        return Optional.ofNullable(events.get(type));
    }

    void add(long type, EventQueue queue) {
        events.put(type, queue);
    }

    void removeEvents(long type) {
        events.remove(type);
    }

    /// The queue that the hardware reads by this number.
    public Optional<HardwareQueue> queue(int index) {
        return Optional.ofNullable(queues.get(index));
    }

    void add(int index, HardwareQueue queue) {
        queues.put(index, queue);
    }

    void removeQueue(int index) {
        queues.remove(index);
    }

    @Override
    public void destroyed() {
        withdraw.run();
        memory.letGo();
    }
}
