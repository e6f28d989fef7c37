package dev.uapi.simulator.object;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The devices of one IOMMU group that are bound to one open file, and what they are attached to: all to the same table, for each PASID.
public final class DeviceGroup {
    /// What a device does without any PASID.
    public static final int NO_PASID = 0;

    private final Map<Integer, Attachment> attachments = new TreeMap<>();

    /// A group of which no device is attached.
    public DeviceGroup() {}

    private static final class Attachment {
        private final Set<BoundDevice> devices = new LinkedHashSet<>();
        private HardwareTable table;

        Attachment(HardwareTable table) {
            this.table = table;
        }
    }

    /// The table that a device is attached to.
    public Optional<HardwareTable> table(BoundDevice device, int pasid) {
        return attachment(device, pasid).map(attachment -> attachment.table);
    }

    /// Attaches a device. It holds the table then.
    ///
    /// @return why not; empty if it is attached
    public Optional<Refusal> attach(BoundDevice device, int pasid, HardwareTable table) {
        Attachment attachment = attachments.getOrDefault(pasid, new Attachment(table));
        if (attachment.devices.contains(device)) {
            return Optional.of(Refusal.ATTACHED);
        }
        if (!attachment.table.equals(table)) {
            return Optional.of(Refusal.GROUP_DIFFERS);
        }
        if (pasid == NO_PASID && !reserve(device, table)) {
            return Optional.of(Refusal.TAKEN);
        }
        Optional<Refusal> refusal = attachment.devices.isEmpty() ? misfit(device, pasid, table) : Optional.empty();
        if (refusal.isPresent()) {
            release(device, pasid, table);
            return refusal;
        }
        attachments.put(pasid, attachment);
        attachment.devices.add(device);
        table.hold();
        table.entered(device);
        return Optional.empty();
    }

    /// Attaches the whole group to another table, without a moment in which it is not attached.
    ///
    /// @param device attached, or this is refused
    /// @return why not; empty if it is attached
    public Optional<Refusal> replace(BoundDevice device, int pasid, HardwareTable table) {
        Optional<Attachment> attached = attachment(device, pasid);
        if (attached.isEmpty()) {
            return Optional.of(Refusal.NOT_ATTACHED);
        }
        Attachment attachment = attached.get();
        return attachment.table.equals(table) ? Optional.empty() : replace(attachment, device, pasid, table);
    }

    private Optional<Refusal> replace(Attachment attachment, BoundDevice device, int pasid, HardwareTable table) {
        HardwareTable old = attachment.table;
        boolean moves = old.filled().space() != table.filled().space();
        boolean reserved = !moves || pasid != NO_PASID || attachment.devices.stream().allMatch(each -> reserve(each, table));
        Optional<Refusal> refusal = reserved ? misfit(device, pasid, table) : Optional.of(Refusal.TAKEN);
        if (moves) {
            attachment.devices.forEach(each -> release(each, pasid, refusal.isPresent() ? table : old));
        }
        if (refusal.isEmpty()) {
            attachment.devices.forEach(each -> old.left(each, pasid));
            attachment.devices.forEach(_ -> table.hold());
            attachment.devices.forEach(_ -> old.letGo());
            attachment.devices.forEach(table::entered);
            attachment.table = table;
        }
        return refusal;
    }

    /// Detaches a device.
    ///
    /// @return the table that it was attached to; empty if it was not attached
    public Optional<HardwareTable> detach(BoundDevice device, int pasid) {
        Optional<Attachment> attached = attachment(device, pasid);
        attached.ifPresent(attachment -> {
            attachment.devices.remove(device);
            attachment.table.left(device, pasid);
            attachment.table.letGo();
            device.endpoint().detached(pasid);
            release(device, pasid, attachment.table);
            if (attachment.devices.isEmpty()) {
                attachments.remove(pasid);
            }
        });
        return attached.map(attachment -> attachment.table);
    }

    private Optional<Attachment> attachment(BoundDevice device, int pasid) {
        return Optional.ofNullable(attachments.get(pasid)).filter(attachment -> attachment.devices.contains(device));
    }

    private Optional<Refusal> misfit(BoundDevice device, int pasid, HardwareTable table) {
        if (!table.fits(device.endpoint())) {
            return Optional.of(Refusal.UNFIT);
        }
        boolean fine = pasid == NO_PASID ? table.takesPasids() || !hasPasids() : canTake(device, pasid) && table.takesPasids();
        return fine ? table.misfit(device).or(() -> refusal(device, pasid)) : Optional.of(Refusal.BAD_PASID);
    }

    private static Optional<Refusal> refusal(BoundDevice device, int pasid) {
        return device.endpoint().attached(pasid) ? Optional.empty() : Optional.of(Refusal.NO_MEMORY);
    }

    private boolean hasPasids() {
        return attachments.keySet().stream().anyMatch(pasid -> pasid != NO_PASID);
    }

    /// What is attached without a PASID has to leave room for those with one.
    private boolean canTake(BoundDevice device, int pasid) {
        Attachment whole = attachments.get(NO_PASID);
        return Integer.compareUnsigned(pasid, 1 << device.endpoint().pasidBits()) < 0 && (whole == null || whole.table.takesPasids());
    }

    private static boolean reserve(BoundDevice device, HardwareTable table) {
        return table.filled().space().reserve(device, device.endpoint().reserved());
    }

    private static void release(BoundDevice device, int pasid, HardwareTable table) {
        if (pasid == NO_PASID) {
            table.filled().space().release(device);
        }
    }
}
