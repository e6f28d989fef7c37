package dev.uapi.simulator;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.vfio.ContainerStub;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// One open file of a simulated `/dev/iommu`.
///
/// It answers as the kernel would that it plays: the same errnos, the same bytes. Every open file has objects of its own, and
/// answers the commands of a VFIO container, too.
///
/// What needs a device or other hardware is not simulated: such a command answers what can be told of its argument, then
/// `ENOSYS`, which no kernel would; [#lastCause()] says so.
///
/// ```java
/// try (Iommufd iommu = Iommufd.over(Simulator.open())) {
///     Ioas ioas = iommu.allocateIoas();
/// }
/// ```
///
/// Several threads may use it; their calls take turns.
public final class Simulator implements Device {
    private final SimulatedDevice device;
    private final Faults faults = new Faults();

    private Simulator(SimulatedDevice device) {
        this.device = device;
    }

    /// Opens the device of Linux 7.3 on x86-64, called by root.
    public static Simulator open() {
        return open(Kernel.DEFAULT);
    }

    /// Opens the device of another kernel.
    ///
    /// @param kernel   its release, how it pages, and what its caller may do
    /// @param reserved IOVAs that no address space can map, in any order: what an attached device would keep for itself
    public static Simulator open(Kernel kernel, Range... reserved) {
        Settings settings = new Settings();
        IommuStub iommu = new IommuStub(kernel, new ProcessMemory(), new OpenFile(kernel, List.of(reserved), settings));
        return new Simulator(new ContainerStub(iommu, new ContainerFile(settings)));
    }

    /// Has a later call fail that would have worked, or failed otherwise.
    public void inject(Fault fault) {
        faults.add(fault);
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        Optional<Errno> fault = faults.next(command);
        return fault.isPresent() ? fault.get().result() : device.ioctl(command, argument);
    }

    @Override
    public long ioctl(long command, long value) {
        Optional<Errno> fault = faults.next(command);
        return fault.isPresent() ? fault.get().result() : device.ioctl(command, value);
    }

    /// Why the last call of this thread was refused; empty if it was not. Injected faults do not count.
    public Optional<Cause> lastCause() {
        return device.lastCause();
    }

    /// Destroys all objects.
    @Override
    public void close() {
        device.close();
    }
}
