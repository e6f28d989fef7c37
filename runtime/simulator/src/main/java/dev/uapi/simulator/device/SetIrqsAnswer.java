package dev.uapi.simulator.device;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.EventFile;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.DeviceSetIrqsBehaviour;
import dev.uapi.vfio.basic.DeviceSetIrqs;
import dev.uapi.vfio.basic.IrqSetFlags;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Switches interrupts on and off, masks them, signals them, and says whom they signal.
final class SetIrqsAnswer implements DeviceSetIrqsBehaviour {
    private final VfioState state;
    private final Call call;
    private final DeviceSetIrqs argument;
    private final Descriptors descriptors;
    private Data data = new Data(0);

    SetIrqsAnswer(VfioState state, Call call, DeviceSetIrqs argument, Descriptors descriptors) {
        this.state = state;
        this.call = call;
        this.argument = argument;
        this.descriptors = descriptors;
    }

    /// What is given for the only interrupt that there can be: a byte, or a descriptor.
    private record Data(int first) {}

    @Override
    public boolean notBound() {
        return !state.isBound();
    }

    @Override
    public boolean noKind() {
        return InterruptKind.of(argument.index()).isEmpty();
    }

    @Override
    public boolean noInterrupt() {
        return argument.start() >= kind().count() || argument.start() + argument.count() > kind().count();
    }

    @Override
    public boolean shortData() {
        return argument.argsz() - DeviceSetIrqs.SIZE < dataSize();
    }

    @Override
    public boolean badData() {
        if (dataSize() == 0) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment given = arena.allocate(dataSize());
            boolean read = call.memory().read(call.value() + DeviceSetIrqs.SIZE, given) == given.byteSize();
            data = new Data(has(IrqSetFlags.DATA_BOOL) ? given.get(Layouts.U8, 0) : given.get(Layouts.U32, 0));
            return !read;
        }
    }

    private long dataSize() {
        long each = has(IrqSetFlags.DATA_EVENTFD) ? Integer.BYTES : has(IrqSetFlags.DATA_BOOL) ? 1 : 0;
        return each * argument.count();
    }

    @Override
    public boolean noAction() {
        boolean triggers = action(IrqSetFlags.ACTION_TRIGGER);
        boolean masks = kind() == InterruptKind.LINE && (action(IrqSetFlags.ACTION_MASK) || action(IrqSetFlags.ACTION_UNMASK));
        boolean known = triggers || masks;
        return !known || isMaskedByFile();
    }

    /// Of the two, unmasking alone can be left to an eventfd.
    private boolean isMaskedByFile() {
        return isWhole() && action(IrqSetFlags.ACTION_MASK) && has(IrqSetFlags.DATA_EVENTFD) && state.interrupts().uses(kind());
    }

    @Override
    public boolean switchedOff() {
        InterruptState interrupts = state.interrupts();
        if (kind() == InterruptKind.REQUEST) {
            return has(IrqSetFlags.DATA_NONE) && !interrupts.hasRequest();
        }
        boolean switchesOn = action(IrqSetFlags.ACTION_TRIGGER) && has(IrqSetFlags.DATA_EVENTFD) && interrupts.usesNone();
        return !interrupts.uses(kind()) && !switchesOn;
    }

    @Override
    public Outcome perform() {
        if (action(IrqSetFlags.ACTION_TRIGGER) && has(IrqSetFlags.DATA_NONE) && argument.count() == 0) {
            return switchOff();
        }
        if (!isWhole()) {
            return kind() == InterruptKind.MESSAGE ? Outcome.done() : Outcome.refused(DeviceSetIrqs.Causes.WHOLE_KIND);
        }
        return has(IrqSetFlags.DATA_EVENTFD) ? connect() : act();
    }

    private Outcome switchOff() {
        if (kind() == InterruptKind.REQUEST) {
            state.interrupts().request(Optional.empty());
        } else {
            state.interrupts().useNone();
        }
        return Outcome.done();
    }

    private Outcome connect() {
        if (!action(IrqSetFlags.ACTION_TRIGGER)) {
            return Outcome.notSimulated(DeviceSetIrqs.NAME + " with an eventfd that unmasks");
        }
        if (data.first() < 0) {
            return signal(Optional.empty());
        }
        if (descriptors.kind(data.first()).isEmpty()) {
            return Outcome.refused(DeviceSetIrqs.Causes.NO_FILE);
        }
        Optional<EventFile> event = descriptors.event(data.first());
        return event.isPresent() ? signal(event) : Outcome.refused(DeviceSetIrqs.Causes.NO_EVENTFD);
    }

    private Outcome signal(Optional<EventFile> event) {
        if (kind() == InterruptKind.REQUEST) {
            state.interrupts().request(event);
        } else {
            state.interrupts().use(kind(), event);
        }
        return Outcome.done();
    }

    private Outcome act() {
        if (has(IrqSetFlags.DATA_NONE) || data.first() != 0) {
            if (action(IrqSetFlags.ACTION_MASK)) {
                state.interrupts().mask();
            } else if (action(IrqSetFlags.ACTION_UNMASK)) {
                state.interrupts().unmask();
            } else if (kind() == InterruptKind.REQUEST) {
                state.interrupts().triggerRequest();
            } else {
                state.interrupts().trigger();
            }
        }
        return Outcome.done();
    }

    private boolean isWhole() {
        return argument.start() == 0 && argument.count() == 1;
    }

    private InterruptKind kind() {
        return InterruptKind.of(argument.index()).orElseThrow();
    }

    private boolean has(IrqSetFlags flag) {
        return argument.flags().has(flag);
    }

    private boolean action(IrqSetFlags action) {
        return (argument.flags().value() & IrqSetFlags.ACTION_TYPE_MASK.value()) == action.value();
    }
}
