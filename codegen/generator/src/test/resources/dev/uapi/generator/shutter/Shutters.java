package shutter;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.Outcome;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import uapi.shutter.basic.Hang;
import uapi.shutter.basic.HangFlags;
import uapi.shutter.basic.Roll;
import uapi.shutter.basic.RollFlags;
import uapi.shutter.simulator.BlindBehaviour;
import uapi.shutter.simulator.BlindStub;
import uapi.shutter.simulator.HangBehaviour;
import uapi.shutter.simulator.RollBehaviour;
import uapi.shutter.simulator.ShutterBehaviour;
import uapi.shutter.simulator.ShutterStub;

/// A program that makes the same calls on each release.
public final class Shutters implements ShutterBehaviour, BlindBehaviour {
    private final List<String> lines = new ArrayList<>();
    private final Arena arena = Arena.ofAuto();
    private final ShutterStub shutters;

    private Shutters(String release) {
        Kernel kernel = Kernel.DEFAULT.withRelease(Release.parse(release));
        this.shutters = new ShutterStub(kernel, new ProcessMemory(), this);
        new BlindStub(shutters, this);
    }

    /// What each release answers.
    public static List<String> all() {
        List<String> lines = new ArrayList<>();
        for (String release : List.of("1.4", "1.4.1", "2.0", "3.0")) {
            lines.add(release);
            lines.addAll(new Shutters(release).play());
        }
        return lines;
    }

    @Override
    public HangBehaviour hang(Call call, Hang argument) {
        return () -> {
            if (call.kernel().release().atLeast(1, 4, 1)) {
                argument.outWeight(70);
            }
            return argument.shade() > 0 ? Outcome.made("LOUVRE", "slats") : Outcome.made("BOARD", "wood");
        };
    }

    @Override
    public RollBehaviour roll(Call call, Roll argument) {
        return () -> {
            argument.height(argument.height() + argument.speed());
            return Outcome.done();
        };
    }

    private List<String> play() {
        roll("too early", Roll.allocate(arena).height(1), 12);
        hang("as it comes", Hang.allocate(arena), 16);
        hang("tight", Hang.allocate(arena).flags(HangFlags.TIGHT), 16);
        hang("tilted", Hang.allocate(arena).flags(HangFlags.TILTED), 16);
        hang("tilted and dark", Hang.allocate(arena).flags(HangFlags.TILTED).shade(50), 24);
        hang("too dark", Hang.allocate(arena).shade(101), 24);
        hang("a weight", Hang.allocate(arena).outWeight(1), 16);
        hang("reserved", Hang.allocate(arena).reserved(1, (byte) 1), 16);
        roll("slow", Roll.allocate(arena).height(1), 12);
        roll("fast", Roll.allocate(arena).flags(RollFlags.FAST).height(1).speed(7), 16);
        roll("fast, too short", Roll.allocate(arena).flags(RollFlags.FAST).height(1), 12);
        lines.add("  shared: " + shutters.ioctl(0x4222, MemorySegment.NULL));
        return lines;
    }

    private void hang(String what, Hang argument, int size) {
        argument.segment().set(Layouts.U32, 0, size);
        say(what, shutters.ioctl(Hang.COMMAND, argument.segment()), "id " + argument.segment().get(Layouts.U32, 8)
                + ", weight " + argument.outWeight());
    }

    private void roll(String what, Roll argument, int size) {
        argument.segment().set(Layouts.U32, 0, size);
        say(what, shutters.ioctl(Roll.COMMAND, argument.segment()), "height " + argument.height());
    }

    private void say(String what, long result, String answer) {
        String why = shutters.lastCause().map(cause -> ", " + cause.text()).orElse("");
        lines.add("  " + what + ": " + (result == 0 ? answer : Errno.of((int) -result) + why));
    }
}
