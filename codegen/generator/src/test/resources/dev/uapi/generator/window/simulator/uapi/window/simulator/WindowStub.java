// Generated from the description window. To change this, change the description.
package uapi.window.simulator;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.Sum;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.Response;
import dev.uapi.runtime.simulation.SimulatedDevice;
import uapi.window.basic.Access;
import uapi.window.basic.Break;
import uapi.window.basic.Clear;
import uapi.window.basic.Dim;
import uapi.window.basic.ExtensionNumber;
import uapi.window.basic.Has;
import uapi.window.basic.Make;
import uapi.window.basic.MakeKind;
import uapi.window.basic.PaneId;
import uapi.window.basic.Ring;
import uapi.window.basic.Show;
import uapi.window.extended.List_;

/// What one opens.
///
/// A simulation of `/dev/window`: it does what the description says formally.
///
/// Where there are only words, it asks its [WindowBehaviour].
public final class WindowStub extends SimulatedDevice {
    private final WindowBehaviour behaviour;

    /// A device that has just been opened.
    ///
    /// @param kernel    the kernel to play
    /// @param memory    what the addresses in arguments mean
    /// @param behaviour what is not in the description
    public WindowStub(Kernel kernel, UserMemory memory, WindowBehaviour behaviour) {
        super(kernel, memory, behaviour, 0x10);
        this.behaviour = behaviour;
        register();
    }

    /// The same commands on the open file of another device: its objects are theirs.
    ///
    /// @param host      the other device, which answers them from now on
    /// @param behaviour what is not in the description
    public WindowStub(SimulatedDevice host, WindowBehaviour behaviour) {
        super(host, behaviour, 0x10);
        this.behaviour = behaviour;
        register();
    }

    private void register() {
        extensible(
                Make.NAME, Make.COMMAND, Make.MINIMUM_SIZE, Make.SIZE,
                this::make, Response.whole());
        extensible(
                Show.NAME, Show.COMMAND, Show.MINIMUM_SIZE, sizeOfShow(), Show.SIZE,
                this::show, Response.whole().keptOnFault());
        extensible(
                Clear.NAME, Clear.COMMAND, Clear.MINIMUM_SIZE, Clear.SIZE,
                this::clear, Response.field(16, 8).alsoOn(Errno.ENOENT));
        if (kernel().release().atLeast(1, 2)) {
            extensible(
                    List_.NAME, Ioctl.readWrite('W', 0x14, 72), List_.MINIMUM_SIZE, List_.SIZE,
                    this::list, Response.whole().when(call -> List_.at(call.structure()).count() != 0));
        }
        extensible(
                Break.NAME, Break.COMMAND, Break.MINIMUM_SIZE, Break.SIZE,
                this::break_);
        byValue(
                Has.NAME, Has.COMMAND,
                this::has);
        byValue(
                Dim.NAME, Dim.COMMAND,
                this::dim);
        byValue(
                Ring.NAME, Ring.COMMAND,
                this::ring);
    }

    @Override
    protected Cause unknownCommand(String command) {
        return new Cause(command, "unknown_command", Errno.ENOSYS, "there is no such call");
    }

    private long sizeOfShow() {
        if (!kernel().release().atLeast(2, 0)) {
            return 48;
        }
        return Show.SIZE;
    }

    private Outcome make(Call call) {
        Make argument = Make.at(call.structure());
        if (argument.kind().isUnknown() || !kernel().release().atLeast(2, 0) && argument.kind().equals(MakeKind.PAPER)) {
            return Outcome.refused(Make.Causes.UNKNOWN_KIND);
        }
        MakeBehaviour command = behaviour.make(call, argument);
        if (command.noMemory()) {
            return Outcome.refused(Make.Causes.NO_MEMORY);
        }
        return call.make("PANE", command.perform(), id -> argument.outPane(new PaneId(id)));
    }

    private Outcome show(Call call) {
        Show argument = Show.at(call.structure());
        if (argument.access().hasUnknown()
                || !(kernel().release().atLeast(2, 0) || kernel().release().onBranch(1, 4, 7)) && argument.access().hasAny(Access.TAKE)) {
            return Outcome.refused(Show.Causes.UNKNOWN_ACCESS);
        }
        if (argument.access().has(Access.TOUCH) && call.kernel().lacks("CAP_SYS_ADMIN")) {
            return Outcome.refused(Show.Causes.NOT_ALLOWED);
        }
        if (argument.padding() != 0) {
            return Outcome.refused(Show.Causes.PADDING);
        }
        if (kernel().release().atLeast(2, 0) && argument.reserved() != 0) {
            return Outcome.refused(Show.Causes.RESERVED);
        }
        if (call.objects().find(argument.pane().value(), "PANE").isEmpty()) {
            return Outcome.refused(Show.Causes.NO_SUCH_PANE);
        }
        if (Sum.of(argument.start()).plus(argument.length()).wraps()) {
            return Outcome.refused(Show.Causes.SHEET_ENDS);
        }
        if (argument.length() == 0) {
            return Outcome.refused(Show.Causes.EMPTY);
        }
        if (kernel().release().atLeast(2, 0) && Long.compareUnsigned(argument.shade(), 100) > 0) {
            return Outcome.refused(Show.Causes.TOO_DARK);
        }
        if (kernel().release().before(3, 0) && Sum.of(argument.row()).modulo(8).value() != 0) {
            return Outcome.refused(Show.Causes.OFF_GRID);
        }
        if (argument.access().has(Access.TOUCH) && Sum.of(argument.place()).modulo(2).value() == 1) {
            return Outcome.refused(Show.Causes.ODD_PLACE);
        }
        ShowBehaviour command = behaviour.show(call, argument);
        if (argument.access().has(Access.TOUCH) && command.overlap()) {
            return Outcome.refused(Show.Causes.OVERLAP);
        }
        return command.perform();
    }

    private Outcome clear(Call call) {
        Clear argument = Clear.at(call.structure());
        if (call.objects().find(argument.pane().value(), "PANE").isEmpty()) {
            behaviour.clearRefused(call, argument);
            return Outcome.refused(Clear.Causes.NO_SUCH_PANE);
        }
        ClearBehaviour command = behaviour.clear(call, argument);
        return command.perform();
    }

    private Outcome list(Call call) {
        List_ argument = List_.at(call.structure());
        if (argument.reserved() != 0) {
            return Outcome.refused(List_.Causes.RESERVED);
        }
        if (call.objects().find(argument.pane().value(), "PANE").isEmpty()) {
            return Outcome.refused(List_.Causes.NO_SUCH_PANE);
        }
        ListBehaviour command = behaviour.list(call, argument);
        return command.perform();
    }

    private Outcome break_(Call call) {
        Break argument = Break.at(call.structure());
        if (call.objects().find(argument.id()).isEmpty()) {
            return Outcome.refused(Break.Causes.NO_SUCH_OBJECT);
        }
        BreakBehaviour command = behaviour.break_(call, argument);
        return call.destroy(argument.id(), command.perform());
    }

    private Outcome has(Call call) {
        ExtensionNumber extension = new ExtensionNumber(call.value());
        if (extension.equals(ExtensionNumber.EXT_CURTAIN)) {
            return Outcome.answer(1);
        }
        if (kernel().release().atLeast(3, 0) && extension.equals(ExtensionNumber.EXT_BLIND)) {
            return Outcome.answer(1);
        }
        return Outcome.answer(0);
    }

    private Outcome dim(Call call) {
        long percent = call.value();
        if (Long.compareUnsigned(percent, 100) > 0) {
            return Outcome.refused(Dim.Causes.TOO_MUCH);
        }
        DimBehaviour command = behaviour.dim(call, percent);
        if (command.asleep()) {
            return Outcome.refused(Dim.Causes.ASLEEP);
        }
        return command.perform();
    }

    private Outcome ring(Call call) {
        if (!call.objects().isEmpty()) {
            return Outcome.refused(Ring.Causes.FIRST_PANE);
        }
        RingBehaviour command = behaviour.ring(call);
        return command.perform();
    }
}
