package dev.uapi.vfio;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Use;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptNestedId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceGetInfo;
import dev.uapi.vfio.basic.DeviceReset;
import dev.uapi.vfio.basic.PciIrqIndex;
import dev.uapi.vfio.basic.PciRegionIndex;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A device in the hands of this program: bound to an open `/dev/iommu`, and not yet attached to anything, so that it reaches no memory.
///
/// ```java
/// try (Iommufd iommu = Iommufd.open();
///         VfioDevice device = VfioDevice.open(PciAddress.parse("0000:00:03.0"), iommu);
///         Ioas ioas = iommu.allocateIoas();
///         DmaBuffer buffer = ioas.allocate(4096, Access.READ_WRITE);
///         Attachment attachment = device.attach(ioas)) {
///     device.config().memory(true);
///     device.config().busMaster(true);
///     Registers registers = device.region(PciRegionIndex.BAR0_REGION_INDEX).registers();
///     registers.set64(WHERE_TO_READ, buffer.iova().value());
/// }
/// ```
///
/// What is closed in another order than that is refused, and the refusal says what to close first. Threads may share the device.
public final class VfioDevice implements AutoCloseable {
    private final Opened opened;
    private final DeviceId id;
    private final Use binding;
    private final Arena mapped = Arena.ofShared();
    private Optional<Attachment> attachment = Optional.empty();
    private boolean closed;

    private VfioDevice(Opened opened, DeviceId id, Use binding) {
        this.opened = opened;
        this.id = id;
        this.binding = binding;
    }

    /// Opens a PCI device and binds it.
    ///
    /// @throws DeviceUnavailableException if it cannot be had: it says why and what to do
    public static VfioDevice open(PciAddress address, Iommufd iommu) {
        return open(address, iommu, Machine.THIS);
    }

    static VfioDevice open(PciAddress address, Iommufd iommu, Machine machine) {
        return open(new Diagnosis(machine).file(address), iommu, machine);
    }

    /// Opens a device by its file, and binds it.
    ///
    /// @param file such as `/dev/vfio/devices/vfio0`
    /// @throws DeviceUnavailableException if it cannot be had: it says why and what to do
    public static VfioDevice open(Path file, Iommufd iommu) {
        return open(file, iommu, Machine.THIS);
    }

    static VfioDevice open(Path file, Iommufd iommu, Machine machine) {
        Diagnosis diagnosis = new Diagnosis(machine);
        String name = String.valueOf(file.getFileName());
        Opened opened = new Opened(open(file, diagnosis), name, machine.named(name));
        return bound(opened, iommu, refusal -> diagnosis.unbound(file, opened.location(), refusal));
    }

    private static Device open(Path file, Diagnosis diagnosis) {
        try {
            return KernelDevice.open(file);
        } catch (DeviceUnavailableException failure) {
            throw diagnosis.unopened(file, failure);
        }
    }

    /// Works on a device that is open already, and binds it: a simulated one, or one that records.
    ///
    /// @param device is closed together with the result, or if it cannot be bound
    /// @throws UapiException if it cannot be bound
    public static VfioDevice over(Device device, Iommufd iommu) {
        return bound(new Opened(device, "the device", Optional.empty()), iommu, refusal -> refusal);
    }

    private static VfioDevice bound(Opened opened, Iommufd iommu, Refusal refusal) {
        try (Arena arena = Arena.ofConfined()) {
            Use binding = iommu.use(opened.name() + " is bound to it", "close the device first");
            try {
                DeviceBindIommufd argument = DeviceBindIommufd.allocate(arena).iommufd(iommu.device().fd());
                argument.call(opened.device());
                return new VfioDevice(opened, argument.outDevid(), binding);
            } catch (RuntimeException failure) {
                binding.close();
                throw failure;
            }
        } catch (RuntimeException failure) {
            opened.device().close();
            throw failure instanceof UapiException refused ? refusal.inWords(refused) : failure;
        }
    }

    /// What a program is told of a device that cannot be bound.
    private interface Refusal {
        RuntimeException inWords(UapiException refused);
    }

    /// The id that it has in the open `/dev/iommu`, for the generated commands.
    public DeviceId id() {
        return id;
    }

    /// The device, for the generated commands.
    public Device device() {
        return opened.device();
    }

    /// Attaches it to an address space: from now on it reaches what is mapped there. If it was attached to something else, it is moved,
    /// without a moment in which it reaches nothing.
    ///
    /// @return how to detach it; the address space cannot be closed until then
    /// @throws UapiException if the device reserves IOVAs that are in use (`EADDRINUSE`), or cannot be attached otherwise; nothing has
    ///                       changed then
    public Attachment attach(Ioas ioas) {
        Use use = ioas.use(opened.name() + " is attached to it", "close the attachment first");
        try {
            return attach(argument -> argument.ptId(ioas.id()), Optional.of(use));
        } catch (RuntimeException refused) {
            use.close();
            throw refused;
        }
    }

    /// Attaches it to a page table that the program has made, in the same way.
    public Attachment attach(HwptPagingId table) {
        return attach(argument -> argument.ptId(table), Optional.empty());
    }

    /// Attaches it to a page table of a guest, in the same way.
    public Attachment attach(HwptNestedId table) {
        return attach(argument -> argument.ptId(table), Optional.empty());
    }

    private synchronized Attachment attach(UnaryOperator<DeviceAttachIommufdPt> table, Optional<Use> use) {
        try (Arena arena = Arena.ofConfined()) {
            DeviceAttachIommufdPt argument = table.apply(DeviceAttachIommufdPt.allocate(arena));
            call(() -> argument.call(opened.device()));
            attachment.ifPresent(Attachment::end);
            Attachment made = new Attachment(this, argument.ptId(), use);
            attachment = Optional.of(made);
            return made;
        }
    }

    /// Detaches it if that is what it is attached by.
    synchronized void detach(Attachment ending) {
        if (attachment.filter(ending::equals).isEmpty()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            call(() -> DeviceDetachIommufdPt.allocate(arena).call(opened.device()));
        }
        attachment = Optional.empty();
        ending.end();
    }

    /// Whether [#reset()] works.
    public boolean canReset() {
        try (Arena arena = Arena.ofConfined()) {
            DeviceGetInfo info = DeviceGetInfo.allocate(arena);
            call(() -> info.call(opened.device()));
            return info.flags().has(DeviceFlags.RESET);
        }
    }

    /// Puts the device into the state in which it was when it was switched on. It stays bound and attached; its registers are there again.
    public void reset() {
        call(() -> DeviceReset.call(opened.device()));
    }

    /// A region of it: registers, or memory. One that the device does not have has size 0.
    ///
    /// @throws UapiException if there is no such region (`EINVAL`)
    public Region region(PciRegionIndex index) {
        return region(index.value());
    }

    /// A region that has no fixed number, or one of a device that is not PCI.
    ///
    /// @param index below the number of regions that the device has
    /// @throws UapiException if there is no such region (`EINVAL`)
    public Region region(long index) {
        return Region.of(index, opened, mapped);
    }

    /// The configuration space of a PCI device.
    public ConfigSpace config() {
        return new ConfigSpace(region(PciRegionIndex.CONFIG_REGION_INDEX).registers());
    }

    /// How many interrupts of a kind the device has: 0 if it has no such kind.
    public long interrupts(PciIrqIndex kind) {
        return Interrupts.count(kind, opened);
    }

    /// Switches interrupts of a kind on, from the first one.
    ///
    /// @param count 1 or more
    /// @return where they arrive
    /// @throws IllegalArgumentException if the device does not have so many
    public Interrupts enableInterrupts(PciIrqIndex kind, int count) {
        return Interrupts.enable(kind, count, opened);
    }

    /// Has the kernel tell from now on when somebody wants the device back: one that was told before must be closed first.
    ///
    /// @return who is told
    /// @throws IllegalArgumentException if the driver of the device cannot tell
    public Recall recall() {
        return new Recall(opened, enableInterrupts(PciIrqIndex.REQ_IRQ_INDEX, 1));
    }

    /// Makes sure that the device is still there. No call fails because it was pulled out: its registers read as ones, and what is written
    /// to them is lost. So it is with one that has failed.
    ///
    /// @throws DeviceLostException if nothing answers: it says what to do
    public void check() {
        opened.check();
    }

    private void call(Runnable call) {
        opened.calling(() -> {
            call.run();
            return true;
        });
    }

    /// Detaches the device, ends the memory of its regions, and gives it back. Does nothing if that was done before.
    ///
    /// @throws IllegalStateException if a call is using memory of its regions at this moment; it stays as it is then
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        mapped.close();
        opened.device().close();
        closed = true;
        attachment.ifPresent(Attachment::end);
        attachment = Optional.empty();
        binding.close();
    }

    /// `vfio0, DEVICE 1`
    @Override
    public String toString() {
        return opened.name() + ", " + id;
    }
}
