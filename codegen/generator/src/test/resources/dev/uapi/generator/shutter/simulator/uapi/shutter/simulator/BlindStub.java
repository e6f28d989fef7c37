// Generated from the description shutter. To change this, change the description.
package uapi.shutter.simulator;

import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.Response;
import dev.uapi.runtime.simulation.SimulatedDevice;
import uapi.shutter.basic.Roll;
import uapi.shutter.basic.RollFlags;

/// Blinds that are rolled down, on the open file of shutters.
///
/// A simulation of `/dev/blind`: it does what the description says formally.
///
/// Where there are only words, it asks its [BlindBehaviour].
public final class BlindStub extends SimulatedDevice {
    private final BlindBehaviour behaviour;

    /// A device that has just been opened.
    ///
    /// @param kernel    the kernel to play
    /// @param memory    what the addresses in arguments mean
    /// @param behaviour what is not in the description
    public BlindStub(Kernel kernel, UserMemory memory, BlindBehaviour behaviour) {
        super(kernel, memory, behaviour, 0x20);
        this.behaviour = behaviour;
        register();
    }

    /// The same commands on the open file of another device: its objects are theirs.
    ///
    /// @param host      the other device, which answers them from now on
    /// @param behaviour what is not in the description
    public BlindStub(SimulatedDevice host, BlindBehaviour behaviour) {
        super(host, behaviour, 0x20);
        this.behaviour = behaviour;
        register();
    }

    private void register() {
        argsz(
                Roll.NAME, Roll.COMMAND, Roll.MINIMUM_SIZE, sizeOfRoll(), Roll.SIZE,
                this::roll, Response.field(8, 4));
    }

    private long sizeOfRoll() {
        if (!kernel().release().atLeast(2, 0)) {
            return 12;
        }
        return Roll.SIZE;
    }

    private Outcome roll(Call call) {
        Roll argument = Roll.at(call.structure());
        if (kernel().release().atLeast(2, 0) && argument.flags().has(RollFlags.FAST)) {
            if (call.userSize() < 16) {
                return Outcome.refused(Roll.Causes.TOO_SMALL);
            }
            if (!call.isReadable(16)) {
                return Outcome.refused(Roll.Causes.BAD_ARGUMENT);
            }
        }
        if (argument.flags().hasUnknown() || !kernel().release().atLeast(2, 0) && argument.flags().hasAny(RollFlags.FAST)) {
            return Outcome.refused(Roll.Causes.UNKNOWN_FLAGS);
        }
        if (call.objects().isEmpty()) {
            return Outcome.refused(Roll.Causes.NOTHING_HANGS);
        }
        RollBehaviour command = behaviour.roll(call, argument);
        return command.perform();
    }
}
