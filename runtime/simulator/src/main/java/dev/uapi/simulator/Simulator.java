package dev.uapi.simulator;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Playing;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.mock.MockFile;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.IommuTestStub;
import dev.uapi.simulator.vfio.ContainerStub;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/// One open file of a simulated `/dev/iommu`.
///
/// It answers as the kernel would that it plays: the same errnos, the same bytes. Every open file has objects of its own, and
/// answers the commands of a VFIO container, too.
///
/// It has no device behind it, unless it was opened on a [Machine] that has. A command that nobody has simulated answers what can be told
/// of its argument, then `ENOSYS`, which no kernel would; [#lastCause()] says so.
///
/// ```java
/// try (Iommufd iommu = Iommufd.over(Simulator.open())) {
///     Ioas ioas = iommu.allocateIoas();
/// }
/// ```
///
/// Several threads may use it; their calls take turns, one lock for each open file. A kernel lets calls on different address spaces run
/// side by side. So whatever the simulator answers, a kernel may; but what a kernel answers only when calls meet, such as `EBUSY` for an
/// address space that another call is using, the simulator answers never, unless [a test asks for it][#inject(Fault)].
public final class Simulator implements Device, Playing {
    private final SimulatedDevice device;
    private final Faults faults = new Faults();
    private final Optional<Watch> watch = Watch.current();

    private Simulator(SimulatedDevice device) {
        this.device = device;
        device.allocateFrom(this::isMemoryExhausted);
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
        return open(Opening.on(kernel), Descriptors.ofProcess(), new ProcessMemory(), reserved);
    }

    /// Opens the device as it was opened when calls were recorded.
    ///
    /// @param descriptors the files that its caller had open
    /// @param memory      what addresses in arguments mean
    /// @param reserved    IOVAs that no address space can map, in any order
    public static Simulator open(Opening opening, Descriptors descriptors, UserMemory memory, Range... reserved) {
        Settings settings = new Settings(LockedMemory.limitedAsThisProcess(), opening.options().contains(IommuFile.TEST_OPTION));
        return open(opening, descriptors, memory, settings, List.of(reserved));
    }

    static Simulator open(Opening opening, Descriptors descriptors, UserMemory memory, Settings settings, List<Range> reserved) {
        IommuFile file = new IommuFile(opening, descriptors, reserved, settings);
        IommuStub iommu = new IommuStub(opening.kernel(), memory, file);
        Simulator simulator = new Simulator(withTests(new ContainerStub(iommu, new ContainerFile(settings)), iommu, opening));
        simulator.watch.ifPresent(watch -> watch.opened(simulator));
        return simulator;
    }

    /// With the command for the kernel's own tests, if the kernel was built with it.
    private static SimulatedDevice withTests(SimulatedDevice device, IommuStub iommu, Opening opening) {
        return opening.options().contains(IommuFile.TEST_OPTION) ? new IommuTestStub(iommu, new MockFile(iommu, opening)) : device;
    }

    /// Has a later call fail that would have worked, or failed otherwise, or a later allocation inside the kernel.
    public void inject(Fault fault) {
        faults.add(fault);
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        Optional<Errno> fault = fault(command, argument);
        return fault.isPresent() ? fault.get().result() : device.ioctl(command, argument);
    }

    @Override
    public long ioctl(long command, long value) {
        Optional<Errno> fault = fault(command, MemorySegment.ofAddress(value));
        return fault.isPresent() ? fault.get().result() : device.ioctl(command, value);
    }

    @Override
    public int fd() {
        return device.fd();
    }

    @Override
    public OpenFile opened(int fd) {
        return device.opened(fd);
    }

    private Optional<Errno> fault(long command, MemorySegment argument) {
        return faults.refusal(this, command, argument).or(() -> watching().flatMap(source -> source.refusal(this, command, argument)));
    }

    private boolean isMemoryExhausted(long command) {
        return faults.isMemoryExhausted(command) || watching().filter(source -> source.isMemoryExhausted(command)).isPresent();
    }

    private Optional<FaultSource> watching() {
        return watch.flatMap(Watch::faults);
    }

    /// The objects that exist now, by ascending id.
    public List<SimulatedObject> objects() {
        return device.inspect(objects -> objects.entries().stream().map(SimulatedObject::of).toList());
    }

    @Override
    public Kernel kernel() {
        return device.kernel();
    }

    /// Why the last call of this thread was refused; empty if it was not. Injected faults do not count.
    public Optional<Cause> lastCause() {
        return device.lastCause();
    }

    /// Destroys all objects.
    @Override
    public void close() {
        device.close();
        watch.ifPresent(watching -> watching.closed(this));
    }
}
