// Generated from the description shutter. To change this, change the description.
package uapi.shutter.simulator;

import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.Response;
import dev.uapi.runtime.simulation.SimulatedDevice;
import java.util.List;
import uapi.shutter.basic.Hang;
import uapi.shutter.basic.HangFlags;

/// Shutters that are hung up.
///
/// A simulation of `/dev/shutter`: it does what the description says formally.
///
/// Where there are only words, it asks its [ShutterBehaviour].
public final class ShutterStub extends SimulatedDevice {
    private final ShutterBehaviour behaviour;

    /// A device that has just been opened.
    ///
    /// @param kernel    the kernel to play
    /// @param memory    what the addresses in arguments mean
    /// @param behaviour what is not in the description
    public ShutterStub(Kernel kernel, UserMemory memory, ShutterBehaviour behaviour) {
        super(kernel, memory, behaviour, 0x10);
        this.behaviour = behaviour;
        register();
    }

    /// The same commands on the open file of another device: its objects are theirs.
    ///
    /// @param host      the other device, which answers them from now on
    /// @param behaviour what is not in the description
    public ShutterStub(SimulatedDevice host, ShutterBehaviour behaviour) {
        super(host, behaviour, 0x10);
        this.behaviour = behaviour;
        register();
    }

    private void register() {
        extensible(
                Hang.NAME, Hang.COMMAND, Hang.MINIMUM_SIZE, sizeOfHang(), Hang.SIZE,
                this::hang, Response.whole());
    }

    private long sizeOfHang() {
        if (!kernel().release().atLeast(3, 0)) {
            return 16;
        }
        return Hang.SIZE;
    }

    private Outcome hang(Call call) {
        Hang argument = Hang.at(call.structure());
        if (argument.flags().hasUnknown()
                || !kernel().release().atLeast(2, 0) && argument.flags().value() != 0
                || !kernel().release().atLeast(3, 0) && argument.flags().hasAny(HangFlags.TILTED)) {
            return Outcome.refused(Hang.Causes.UNKNOWN_FLAGS);
        }
        if ((kernel().release().atLeast(2, 0) || kernel().release().onBranch(1, 4, 1)) && !call.isZero(13, 3)
                || !(kernel().release().atLeast(2, 0) || kernel().release().onBranch(1, 4, 1)) && !call.isZero(12, 4)) {
            return Outcome.refused(Hang.Causes.RESERVED);
        }
        if (kernel().release().atLeast(3, 0) && argument.padding() != 0) {
            return Outcome.refused(Hang.Causes.PADDING);
        }
        if (kernel().release().atLeast(3, 0) && argument.flags().has(HangFlags.TILTED) && argument.shade() == 0) {
            return Outcome.refused(Hang.Causes.SHADELESS);
        }
        if (kernel().release().atLeast(3, 0) && Long.compareUnsigned(argument.shade(), 100) > 0) {
            return Outcome.refused(Hang.Causes.TOO_DARK);
        }
        HangBehaviour command = behaviour.hang(call, argument);
        return call.make(List.of("BOARD", "LOUVRE"), command.perform(), id -> argument.outId(id));
    }
}
