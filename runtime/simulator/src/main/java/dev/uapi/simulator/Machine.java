package dev.uapi.simulator;

import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.SimulatedDescriptors;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.device.Caller;
import dev.uapi.simulator.device.DmaFault;
import dev.uapi.simulator.device.PciSlot;
import dev.uapi.simulator.device.VfioFile;
import dev.uapi.simulator.hardware.Iommu;
import dev.uapi.simulator.hardware.IommuGroup;
import dev.uapi.simulator.hardware.PciDevice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A simulated machine: a kernel, IOMMUs, and devices behind them, which a program finds bound to `vfio-pci`.
///
/// ```java
/// Machine machine = new Machine(Kernel.DEFAULT);
/// PciSlot slot = machine.plug(new EduDevice(), new VtdIommu());
/// try (Iommufd iommu = Iommufd.over(machine.openIommu()); Device edu = machine.open(slot)) {
///     ...
/// }
/// ```
///
/// Several threads may use it. A device that is bound works on a thread of its own, until its file is closed.
public final class Machine {
    private final Kernel kernel;
    private final LockedMemory locked;
    private final List<DmaFault> faults = new CopyOnWriteArrayList<>();

    /// A machine without devices, whose caller may lock as much memory as this process may.
    public Machine(Kernel kernel) {
        this(kernel, LockedMemory.limitedAsThisProcess());
    }

    private Machine(Kernel kernel, LockedMemory locked) {
        this.kernel = kernel;
        this.locked = locked;
    }

    /// A machine without devices.
    ///
    /// @param lockable how much memory its caller may lock, in bytes: `RLIMIT_MEMLOCK`. It counts for a caller without `CAP_IPC_LOCK`.
    public static Machine withLockableMemory(Kernel kernel, long lockable) {
        return new Machine(kernel, new LockedMemory(lockable));
    }

    /// Puts a device behind an IOMMU, in a group of its own. Behind [dev.uapi.simulator.hardware.NoIommu] nobody can bind it.
    public PciSlot plug(PciDevice device, Iommu iommu) {
        return new PciSlot(device, iommu, new IommuGroup());
    }

    /// Puts a device where the IOMMU cannot tell it from another one.
    public PciSlot plugBeside(PciSlot other, PciDevice device) {
        return new PciSlot(device, other.iommu(), other.group());
    }

    /// Takes a device out. Its file goes at once, so that nobody opens it any more; whoever has it open already is asked for it through the
    /// eventfd of `REQ_IRQ_INDEX`, and may work with it until he closes it.
    ///
    /// A kernel asks again every 10 seconds; so does calling this again.
    ///
    /// @param limit how long to wait until all have closed it, at most; 0: not at all
    /// @return whether the device has gone; false: somebody still has it open
    public boolean unplug(PciSlot slot, Duration limit) throws InterruptedException {
        return slot.presence().leave(limit);
    }

    /// Pulls a device out, whoever is using it. Nothing of it answers from then on: registers read as ones, also where they are mapped,
    /// what is written is lost, and there is no DMA and no interrupt any more. No call fails because of that, not even one that attaches
    /// the device: the kernel goes on with what it knows, which of the configuration space are the ids and the base addresses. Whoever has
    /// the device open is asked for it as by [#unplug].
    ///
    /// @param limit how long to wait until all have closed it, at most; 0: not at all
    /// @return whether all have
    public boolean pullOut(PciSlot slot, Duration limit) throws InterruptedException {
        slot.device().pullOut();
        return unplug(slot, limit);
    }

    /// Opens its `/dev/iommu`.
    public Simulator openIommu() {
        return openIommu(Opening.on(kernel), Descriptors.ofProcess(), new ProcessMemory());
    }

    /// Opens its `/dev/iommu` as it was opened when calls were recorded.
    ///
    /// @param descriptors the files that its caller had open
    /// @param memory      what addresses in arguments mean
    public Simulator openIommu(Opening opening, Descriptors descriptors, UserMemory memory) {
        return Simulator.open(opening, descriptors, memory, new Settings(locked, true), List.of());
    }

    /// Opens the file of a device.
    ///
    /// @throws dev.uapi.runtime.DeviceUnavailableException if the device was unplugged
    public VfioFile open(PciSlot slot) {
        return open(slot, Opening.on(kernel), Descriptors.ofProcess(), new ProcessMemory());
    }

    /// Opens the file of a device as it was opened when calls were recorded.
    ///
    /// @param descriptors the files that its caller had open
    /// @param memory      what addresses in arguments mean
    /// @throws dev.uapi.runtime.DeviceUnavailableException if the device was unplugged
    public VfioFile open(PciSlot slot, Opening opening, Descriptors descriptors, UserMemory memory) {
        return new VfioFile(slot, new Caller(opening.kernel(), descriptors, memory, Machine::iommu), faults::add);
    }

    private static Optional<SimulatedDevice> iommu(int descriptor) {
        return SimulatedDescriptors.find(descriptor, IommuStub.class).map(iommu -> iommu);
    }

    /// What DMA of the devices did not reach, in the order in which it was tried.
    public List<DmaFault> faults() {
        return List.copyOf(faults);
    }
}
