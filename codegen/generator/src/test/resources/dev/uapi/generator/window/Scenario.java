package window;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.probe.Evidence;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.InHand;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.runtime.simulation.Kernel;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import uapi.window.basic.Access;
import uapi.window.basic.Break;
import uapi.window.basic.Clear;
import uapi.window.basic.Dim;
import uapi.window.basic.Extension;
import uapi.window.basic.ExtensionNumber;
import uapi.window.basic.Has;
import uapi.window.basic.Make;
import uapi.window.basic.MakeKind;
import uapi.window.basic.PaneId;
import uapi.window.basic.Presence;
import uapi.window.basic.Ring;
import uapi.window.basic.Show;
import uapi.window.extended.List_;
import uapi.window.simulator.WindowBehaviour;
import uapi.window.simulator.WindowStub;

/// A program that shows sheets in windows, over the generated bindings and against the generated stub.
public final class Scenario {
    private final Device device;
    private final Arena arena;
    private final Prober prober;
    private final List<String> lines = new ArrayList<>();

    private Scenario(Device device, Arena arena) {
        this.device = device;
        this.arena = arena;
        this.prober = new Prober(device);
    }

    /// The whole map path on the newest kernel.
    public static List<String> newest() {
        return play(Kernel.DEFAULT, Scenario::everything);
    }

    /// What differs on a kernel of release 1.4, called by nobody in particular.
    public static List<String> oldest() {
        return play(Kernel.DEFAULT.withRelease(new Release(1, 4, 0)).withCapabilities(Set.of()), Scenario::differences);
    }

    /// What differs on the stable release that took a flag.
    public static List<String> stable() {
        return play(Kernel.DEFAULT.withRelease(new Release(1, 4, 7)), Scenario::differences);
    }

    /// What is left when nobody wrote what the commands do.
    public static List<String> unwritten() {
        return play(Kernel.DEFAULT, new WindowBehaviour() {}, Scenario::formalities);
    }

    private static List<String> play(Kernel kernel, Consumer<Scenario> part) {
        return play(kernel, new Glazier(), part);
    }

    private static List<String> play(Kernel kernel, WindowBehaviour behaviour, Consumer<Scenario> part) {
        try (Arena arena = Arena.ofConfined(); Device device = new WindowStub(kernel, new ProcessMemory(), behaviour)) {
            Scenario scenario = new Scenario(device, arena);
            part.accept(scenario);
            return scenario.lines;
        }
    }

    private void everything() {
        say("ring", () -> Ring.call(device));
        PaneId pane = make(MakeKind.PAPER);
        say("ring", () -> Ring.call(device));
        say("strange kind", () -> Make.allocate(arena).kind(new MakeKind(9)).call(device));
        show("first", shown(pane, Access.LOOK, 16));
        show("again", shown(pane, Access.TOUCH, 16).place(0x1000));
        show("odd", shown(pane, Access.TOUCH, 16).place(0x2001));
        show("beside", shown(pane, Access.TOUCH.with(Access.LOOK), 32).place(0x1010));
        show("nothing", shown(pane, Access.LOOK, 0));
        show("endless", shown(pane, Access.LOOK, 8).start(-8));
        show("dark", shown(pane, Access.LOOK, 8).shade(101));
        show("reserved", shown(pane, Access.LOOK, 8).reserved(1));
        show("strange", shown(pane, new Access(0x40), 8));
        show("nowhere", shown(new PaneId(7), Access.LOOK, 8));
        show("torn", shown(pane, Access.LOOK, 8).sheet(0, '!'));
        show("short", shown(pane, Access.LOOK, 8).shade(500).size(Show.MINIMUM_SIZE));
        show("too short", shown(pane, Access.LOOK, 8).size(12));
        list(pane);
        ask(uapi.window.extended.Extension.EXT_LISTS, new PaneId(9), pane);
        ask(uapi.window.extended.Extension.EXT_LISTS, pane);
        clear("first", pane, 0x1000);
        clear("first again", pane, 0x1000);
        say("break", () -> Break.allocate(arena).id(pane).call(device));
        say("break again", () -> Break.allocate(arena).id(pane.value()).call(device));
        extensions();
        presences();
        say("dim 50", () -> Dim.call(device, 50));
        say("dim 99", () -> Dim.call(device, 99));
        say("dim 101", () -> Dim.call(device, 101));
        lines.add("unknown: " + device.ioctl(0x5777, 0));
    }

    private void differences() {
        say("paper", () -> Make.allocate(arena).kind(MakeKind.PAPER).call(device));
        PaneId pane = make(MakeKind.GLASS);
        show("take", shown(pane, Access.TAKE, 16));
        show("touch", shown(pane, Access.TOUCH, 16).place(0x1000));
        show("off grid", shown(pane, Access.LOOK, 16).row(4));
        show("tail", shown(pane, Access.LOOK, 16).shade(1));
        show("zero tail", shown(pane, Access.LOOK, 16));
        extensions();
        presences();
    }

    private void formalities() {
        say("strange kind", () -> Make.allocate(arena).kind(new MakeKind(9)).call(device));
        say("paper", () -> Make.allocate(arena).kind(MakeKind.PAPER).call(device));
        show("strange", shown(new PaneId(7), new Access(0x40), 8));
        show("nowhere", shown(new PaneId(7), Access.LOOK, 8));
        show("too short", shown(new PaneId(7), Access.LOOK, 8).size(12));
        say("dim 50", () -> Dim.call(device, 50));
        say("dim 101", () -> Dim.call(device, 101));
        say("ring", () -> Ring.call(device));
        extensions();
    }

    private PaneId make(MakeKind kind) {
        Make argument = Make.allocate(arena).kind(kind);
        say("make " + kind, () -> argument.call(device));
        return argument.outPane();
    }

    private Show shown(PaneId pane, Access access, long length) {
        return Show.allocate(arena).access(access).pane(pane).sheet(0, 'A').column(0x0102).row(8).start(0x10).length(length);
    }

    private void show(String what, Show argument) {
        say("show " + what, () -> {
            argument.call(device);
            lines.add("  at 0x" + Long.toHexString(argument.place()));
        });
    }

    private void list(PaneId pane) {
        List_ argument = List_.allocate(arena).pane(pane).count(1).stretches(MemorySegment.NULL);
        say("list", () -> argument.call(device));
        lines.add("  %d in %x+%x, longest %x+%x".formatted(
                argument.count(), argument.frame().first(), argument.frame().length(),
                argument.longest(0).first(), argument.longest(0).length()));
    }

    private void clear(String what, PaneId pane, long place) {
        Clear argument = Clear.allocate(arena).pane(pane).place(place).length(1);
        say("clear " + what, () -> argument.call(device));
        lines.add("  " + argument.length() + " bytes");
    }

    private void extensions() {
        List<ExtensionNumber> numbers = List.of(
                ExtensionNumber.EXT_CURTAIN, ExtensionNumber.EXT_BLIND, ExtensionNumber.EXT_SHUTTER, new ExtensionNumber(77));
        for (ExtensionNumber extension : numbers) {
            lines.add("has " + extension + ": " + Has.call(device, extension));
        }
        Arrays.stream(Extension.values()).forEach(this::ask);
        Arrays.stream(uapi.window.extended.Extension.values()).forEach(this::ask);
        lines.add("9 was " + Extension.of(9) + ", as WINDOW_EXT_VEIL was " + Extension.of("WINDOW_EXT_VEIL")
                + ", 5 is " + uapi.window.extended.Extension.of(5));
    }

    private void ask(Feature feature, InHand... inHand) {
        Evidence evidence = prober.ask(feature, inHand);
        lines.add(evidence.toString());
        lines.add("  " + evidence.calls().size() + " calls, left behind: " + evidence.leftBehind());
    }

    /// What differs from the newest kernel.
    private void presences() {
        Stream.concat(Arrays.stream(Presence.values()), Arrays.stream(uapi.window.extended.Presence.values()))
                .map(prober::ask)
                .filter(evidence -> !evidence.supported())
                .forEach(evidence -> lines.add(evidence.toString()));
    }

    private void say(String what, Runnable call) {
        try {
            lines.add(what);
            call.run();
        } catch (UapiException failure) {
            lines.add("  " + failure.getMessage());
        }
    }
}
