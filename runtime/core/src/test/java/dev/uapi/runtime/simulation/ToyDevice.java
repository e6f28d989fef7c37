package dev.uapi.runtime.simulation;

import static java.util.Objects.requireNonNull;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A device with a command of each sort, written as the generator would write it.
final class ToyDevice extends SimulatedDevice {
    static final long DESTROY = 0x3b80;
    static final long MAKE = 0x3b81;
    static final long GROWN = 0x3b82;
    static final long TAKE = 0x3b85;
    static final long ROOM = 0x3b90;
    static final long PLAIN = 0xc0083b91L;
    static final long HALVE = 0x3b92;
    static final long COUNT = 0x3b93;
    static final long NEED = 0x3b94;
    static final long HATCH = 0x3b72;

    static final Cause NO_OBJECT = new Cause("TOY_DESTROY", "no_object", Errno.ENOENT, "no object has this id");
    static final Cause FLAGS = new Cause("TOY_MAKE", "flags", Errno.EOPNOTSUPP, "`flags` is not 0");
    static final Cause TOO_FEW = new Cause("TOY_GROWN", "too_few", Errno.EMSGSIZE, "there are more");
    static final Cause NO_SUCH_THING = new Cause("TOY_GROWN", "no_such_thing", Errno.ENODEV, "there is no such thing");
    static final Cause ODD = new Cause("TOY_HALVE", "odd", Errno.EDOM, "the number is odd");

    /// What TAKE has taken and not given back.
    int taken;

    /// How often its objects went all at once.
    int ended;

    ToyDevice() {
        this(Kernel.DEFAULT, new ProcessMemory(), 0x85);
    }

    ToyDevice(Kernel kernel, UserMemory memory, int lastNumber) {
        this(kernel, memory, new Behaviour(lastNumber));
    }

    private ToyDevice(Kernel kernel, UserMemory memory, Behaviour behaviour) {
        super(kernel, memory, behaviour, 0x80);
        behaviour.device = this;
        extensible("TOY_DESTROY", DESTROY, 8, 8, this::destroy);
        extensible("TOY_MAKE", MAKE, 12, 12, this::make, Response.whole());
        extensible("TOY_GROWN", GROWN, 8, kernel.release().atLeast(7, 0) ? 24 : 16, 24, this::grown, grownResponses());
        if (kernel.release().atLeast(6, 13)) {
            extensible("TOY_TAKE", TAKE, 8, 8, this::take, Response.whole().when(ToyDevice::keeps).keptOnFault(), Response.whole());
        }
        argsz("TOY_ROOM", ROOM, 8, 16, this::fill, Response.whole());
        fixed("TOY_PLAIN", PLAIN, 8, this::fill, Response.field(4, 4));
        byValue("TOY_HALVE", HALVE, this::halve);
        fixed("TOY_COUNT", COUNT, 16, this::count, Response.field(4, 4).and(12, 4).alsoOnAny());
        argsz("TOY_NEED", NEED, 8, 16, this::need);
        byValue("TOY_HATCH", HATCH, this::hatch);
    }

    private static Response[] grownResponses() {
        return new Response[] {Response.whole().alsoOn(Errno.EMSGSIZE)};
    }

    private static boolean keeps(Call call) {
        return field(call, 4) == 1;
    }

    private static int field(Call call, long offset) {
        return call.structure().get(Layouts.U32, offset);
    }

    private Outcome destroy(Call call) {
        int id = field(call, 4);
        return call.objects().find(id).isEmpty() ? Outcome.refused(NO_OBJECT) : call.destroy(id, Outcome.done());
    }

    private Outcome make(Call call) {
        MemorySegment argument = call.structure();
        Outcome outcome = field(call, 4) != 0 ? Outcome.refused(FLAGS) : Outcome.made("a thing");
        return call.make("THING", outcome, id -> argument.set(Layouts.U32, 8, (int) id));
    }

    /// Answers with what it was given, and refuses by the second field.
    private Outcome grown(Call call) {
        MemorySegment argument = call.structure();
        argument.asSlice(8).fill((byte) (argument.get(Layouts.U32, 8) + 1));
        return switch (field(call, 4)) {
            case 0 -> Outcome.done();
            case 1 -> Outcome.refused(TOO_FEW);
            default -> Outcome.refused(NO_SUCH_THING);
        };
    }

    private Outcome take(Call call) {
        taken++;
        return Outcome.done(() -> taken--);
    }

    private Outcome fill(Call call) {
        call.structure().asSlice(4).fill((byte) 9);
        return Outcome.done();
    }

    /// Counts two fields up, and refuses odd ones.
    private Outcome count(Call call) {
        call.structure().asSlice(4).fill((byte) (field(call, 4) + 1));
        return call.isZero(0, 4) ? Outcome.done() : Outcome.refused(NO_SUCH_THING);
    }

    /// Needs as many bytes as the second field says.
    private Outcome need(Call call) {
        return call.isReadable(field(call, 4)) ? Outcome.done() : Outcome.refused(Cause.badArgument("TOY_NEED"));
    }

    /// Makes a bird of the kind whose number is given.
    private Outcome hatch(Call call) {
        String kind = List.of("OWL", "CROW", "FISH").get((int) call.value());
        return call.makeAndReturn(List.of("OWL", "CROW"), Outcome.made(kind, kind));
    }

    private Outcome halve(Call call) {
        return call.value() % 2 == 0 ? Outcome.answer(call.value() / 2) : Outcome.refused(ODD);
    }

    private static final class Behaviour implements DeviceBehaviour {
        private final int lastNumber;
        private @Nullable ToyDevice device;

        Behaviour(int lastNumber) {
            this.lastNumber = lastNumber;
        }

        @Override
        public int lastNumber(int described) {
            return Math.max(described, lastNumber);
        }

        @Override
        public void ended(ObjectTable objects) {
            requireNonNull(device).ended++;
        }
    }
}
