package dev.uapi.simulator.device;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Playing;
import dev.uapi.simulator.vfio.VfioStub;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.VfioCommands;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// One open file of a simulated device, such as `/dev/vfio/devices/vfio0`.
///
/// Before it is bound to an open `/dev/iommu` every call but that one fails with `EINVAL`. From then on the device is switched on, and
/// reaches what it is attached to.
public final class VfioFile implements Device, Playing {
    private final VfioState state;
    private final VfioStub stub;
    private final Consumer<DmaFault> faults;
    private volatile boolean closed;

    /// Opens the file.
    ///
    /// @param slot   the device
    /// @param caller whose file it is
    /// @param faults is told what DMA of the device did not reach
    /// @throws DeviceUnavailableException if the device has gone, or is to go
    public VfioFile(PciSlot slot, Caller caller, Consumer<DmaFault> faults) {
        this.state = new VfioState(slot);
        this.stub = new VfioStub(caller.kernel(), caller.memory(), new DeviceCommands(this, caller));
        this.faults = faults;
        if (!slot.presence().opened(this)) {
            stub.close();
            throw gone();
        }
    }

    private static DeviceUnavailableException gone() {
        return new DeviceUnavailableException(
                Path.of(VfioCommands.CATALOG.device()),
                Errno.ENOENT,
                "the device was unplugged",
                "plug one into the machine again, and open that");
    }

    VfioState state() {
        return state;
    }

    /// The device belongs to the caller: it is switched on.
    void bound(VfioState.Binding binding) {
        state.bind(binding);
        stub.workOn(binding.file());
        DmaPort dma = new DmaPort(state.slot(), binding.file(), binding.device(), faults);
        state.slot().device().switchOn(dma, state.interrupts());
    }

    /// The device belongs to nobody again.
    void unbind() {
        if (state.isBound()) {
            state.slot().device().switchOff();
            state.interrupts().useNone();
            state.interrupts().request(Optional.empty());
            state.unbind();
            stub.workOn(stub);
            state.slot().user().set(null);
        }
    }

    /// Tells whoever listens that somebody wants the device back.
    void giveBack() {
        state.interrupts().triggerRequest();
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        return isTooEarly(command) ? unbound().result() : stub.ioctl(command, argument);
    }

    @Override
    public long ioctl(long command, long value) {
        return isTooEarly(command) ? unbound().result() : stub.ioctl(command, value);
    }

    /// The kernel looks at this before all else, even at the argument.
    private boolean isTooEarly(long command) {
        return command != DeviceBindIommufd.COMMAND && stub.inspect(_ -> !state.isBound());
    }

    /// What a call is answered that needs the device bound while it is not.
    Errno unbound() {
        return closed ? Errno.EBADF : Errno.EINVAL;
    }

    @Override
    public int fd() {
        return stub.fd();
    }

    @Override
    public OpenFile file() {
        return new RegisterFile(this, new Regions(state.slot().device()));
    }

    @Override
    public Kernel kernel() {
        return stub.kernel();
    }

    /// Why the last call of this thread was refused; empty if it was not, or if the device was not bound yet.
    public Optional<Cause> lastCause() {
        return stub.lastCause();
    }

    /// Switches the device off, and takes it out of its `/dev/iommu`.
    @Override
    public void close() {
        closed = true;
        unbind();
        stub.close();
        state.slot().presence().closed(this);
    }
}
