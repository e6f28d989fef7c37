package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One open file of a simulated device. Generated stubs extend it.
///
/// It does what the kernel does around a command: finds it by its word, fetches the argument by the command's convention,
/// lets the handler decide and work, and writes the answer back. Every call is atomic: a lock makes the threads take turns.
///
/// A generated stub registers in its constructor the commands that the kernel played has, and has one method for each:
///
/// ```java
/// public final class IommuStub extends SimulatedDevice {
///     private final IommuBehaviour behaviour;
///
///     public IommuStub(Kernel kernel, UserMemory memory, IommuBehaviour behaviour) {
///         super(kernel, memory, behaviour, 0x80);
///         this.behaviour = behaviour;
///         extensible(IoasAlloc.NAME, IoasAlloc.COMMAND, 12, 12, this::ioasAlloc, Response.whole());
///         if (kernel.release().atLeast(6, 13)) {
///             extensible(IoasMapFile.NAME, IoasMapFile.COMMAND, 40, 40, this::ioasMapFile, Response.whole().keptOnFault());
///         }
///         extensible(VfioIoas.NAME, VfioIoas.COMMAND, 12, 12, this::vfioIoas,
///                 Response.whole().when(call -> VfioIoas.at(call.structure()).op().value() == 0));
///         extensible(IoasIovaRanges.NAME, IoasIovaRanges.COMMAND, 32, 32, this::ioasIovaRanges,
///                 Response.whole().alsoOn(Errno.EMSGSIZE));
///     }
///
///     private Outcome ioasAlloc(Call call) {
///         IoasAlloc argument = IoasAlloc.at(call.structure());
///         if (argument.flags() != 0) {
///             return Outcome.refused(IoasAlloc.Causes.UNKNOWN_FLAGS);
///         }
///         IoasAllocBehaviour command = behaviour.ioasAlloc(call, argument);
///         if (command.noMemory()) {
///             return Outcome.refused(IoasAlloc.Causes.NO_MEMORY);
///         }
///         return call.make("IOAS", command.perform(), id -> argument.outIoasId(new IoasId(id)));
///     }
///
///     private Outcome ioasUnmap(Call call) {
///         IoasUnmap argument = IoasUnmap.at(call.structure());
///         if (call.objects().find(argument.ioasId().value(), "IOAS").isEmpty()) {
///             return Outcome.refused(IoasUnmap.Causes.NO_SUCH_IOAS);
///         }
///         return behaviour.ioasUnmap(call, argument).perform();
///     }
///
///     private Outcome destroy(Call call) {
///         Destroy argument = Destroy.at(call.structure());
///         // ... the causes
///         return call.destroy(argument.id(), behaviour.destroy(call, argument).perform());
///     }
/// }
/// ```
///
/// A structure that grew has one more size, that which the kernel played knows.
/// `lacks CAP_X` is `call.kernel().lacks("CAP_X")`; `objects exist` is `!call.objects().isEmpty()`; a condition on the release
/// is `call.kernel().release().atLeast(6, 12)`. By value: `call.value()`, and `Outcome.answer(1)` is what ioctl returns.
public abstract class SimulatedDevice implements Device, Playing {
    private final SimulatedFile file;
    private final Optional<SimulatedDevice> host;
    private final CommandTable commands;

    /// A device on an open file of its own.
    ///
    /// @param kernel      the kernel to play
    /// @param memory      what the addresses in arguments mean
    /// @param behaviour   the hand-written part
    /// @param firstNumber the number of the first slot in the kernel's table of extensible commands
    protected SimulatedDevice(Kernel kernel, UserMemory memory, DeviceBehaviour behaviour, int firstNumber) {
        this.file = new SimulatedFile(kernel, memory);
        this.host = Optional.empty();
        this.commands = new CommandTable(firstNumber, behaviour);
        file.add(commands);
    }

    /// A device whose commands are answered on the open file of another one as well: both know the commands of both, the
    /// objects are the same, and what neither knows is refused as `host` refuses it.
    ///
    /// @param behaviour   the hand-written part
    /// @param firstNumber the number of the first slot in the kernel's table of extensible commands
    protected SimulatedDevice(SimulatedDevice host, DeviceBehaviour behaviour, int firstNumber) {
        this.file = host.file;
        this.host = Optional.of(host);
        this.commands = new CommandTable(firstNumber, behaviour);
        file.add(commands);
    }

    /// A command whose structure begins with its own size: short ones are filled with zeros, longer ones must end in zeros.
    ///
    /// @param command     the whole command word
    /// @param minimumSize in bytes, less is `EINVAL`
    /// @param size        in bytes
    /// @param responses   the first whose condition holds is written back; none: nothing is
    protected final void extensible(
            String name, long command, long minimumSize, long size, CommandHandler handler, Response... responses) {
        extensible(name, command, minimumSize, size, size, handler, responses);
    }

    /// The same for a structure that grew.
    ///
    /// @param known in bytes, as the kernel played knows the structure
    /// @param size  in bytes, of the longest; what the kernel played does not know of it is 0
    protected final void extensible(
            String name, long command, long minimumSize, long known, long size, CommandHandler handler, Response... responses) {
        commands.add(new SimulatedCommand(
                name, command, Convention.EXTENSIBLE, minimumSize, known, size, handler, List.of(responses)));
    }

    /// A command whose structure begins with the room given; what lies behind the known part is not looked at.
    ///
    /// @param command     the whole command word
    /// @param minimumSize in bytes, less room is `EINVAL`
    /// @param size        in bytes
    /// @param responses   the first whose condition holds is written back; none: nothing is
    protected final void argsz(String name, long command, long minimumSize, long size, CommandHandler handler, Response... responses) {
        argsz(name, command, minimumSize, size, size, handler, responses);
    }

    /// The same for a structure that grew.
    ///
    /// @param known in bytes, as the kernel played knows the structure
    /// @param size  in bytes, of the longest; what the kernel played does not know of it is 0
    protected final void argsz(
            String name, long command, long minimumSize, long known, long size, CommandHandler handler, Response... responses) {
        commands.add(new SimulatedCommand(name, command, Convention.ARGSZ, minimumSize, known, size, handler, List.of(responses)));
    }

    /// A command with a structure of one fixed size.
    ///
    /// @param command   the whole command word
    /// @param size      in bytes
    /// @param responses the first whose condition holds is written back; none: nothing is
    protected final void fixed(String name, long command, long size, CommandHandler handler, Response... responses) {
        commands.add(new SimulatedCommand(name, command, Convention.FIXED, size, size, size, handler, List.of(responses)));
    }

    /// A command whose argument is the value itself, or that has none.
    ///
    /// @param command the whole command word
    protected final void byValue(String name, long command, CommandHandler handler) {
        commands.add(new SimulatedCommand(name, command, Convention.VALUE, 0, 0, 0, handler, List.of()));
    }

    @Override
    public final long ioctl(long command, MemorySegment argument) {
        requireUsable(argument);
        try {
            return ioctl(command, argument.address());
        } finally {
            Reference.reachabilityFence(argument);
        }
    }

    @Override
    public final long ioctl(long command, long value) {
        return file.ioctl(command, value, host.orElse(this)::unknownCommand);
    }

    /// A number that means this device to other simulated ones. It is given back when the device is closed.
    @Override
    public final int fd() {
        return file.fd(host.orElse(this));
    }

    @Override
    public final OpenFile opened(int fd) {
        return SimulatedDescriptors.find(fd, OpenFile.class).orElseGet(() -> Device.super.opened(fd));
    }

    /// The exact cause of the refusal that this thread got from its last call; empty if that call was not refused.
    public final Optional<Cause> lastCause() {
        return file.lastCause();
    }

    /// Has the kernel that is played take its memory from here, from now on.
    public final void allocateFrom(KernelMemory source) {
        file.allocateFrom(source);
    }

    /// Asks about the objects while no call changes them.
    ///
    /// @param question may keep nothing of what it is given
    public final <T> T inspect(Function<ObjectTable, T> question) {
        return file.inspect(question);
    }

    /// Has the commands of this open file work on the objects of another one from now on, as those of a device do once it is bound. The
    /// objects stay until both files are closed, and calls on the two take turns. To work on its own again it is given itself.
    public final void workOn(SimulatedDevice other) {
        file.workOn(other.file);
    }

    /// Keeps the objects though the file may be closed, as a file does that one of its commands has opened.
    ///
    /// @return to be run once, when they are needed no longer
    public final Runnable hold() {
        file.hold();
        return file::letGo;
    }

    /// Closes the open file. The objects go, unless [something else][#hold()] still needs them.
    @Override
    public final void close() {
        file.close();
    }

    /// Why a command is refused that the device does not know: `ENOTTY`, unless a stub says otherwise.
    ///
    /// @param command what can be said of it: the whole word in hexadecimal
    protected Cause unknownCommand(String command) {
        return Cause.unknownCommand(command);
    }

    @Override
    public final Kernel kernel() {
        return file.kernel();
    }

    private static void requireUsable(MemorySegment argument) {
        if (!argument.isNative()) {
            throw new IllegalArgumentException("a kernel reaches native memory only: " + argument);
        }
        if (!argument.scope().isAlive()) {
            throw new IllegalStateException("the argument has been freed");
        }
        if (!argument.isAccessibleBy(Thread.currentThread())) {
            throw new WrongThreadException("the argument belongs to another thread");
        }
    }
}
