package window;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import java.util.TreeMap;
import uapi.window.basic.Access;
import uapi.window.basic.Break;
import uapi.window.basic.Clear;
import uapi.window.basic.Make;
import uapi.window.basic.Show;
import uapi.window.extended.List_;
import uapi.window.extended.Stretch;
import uapi.window.simulator.BreakBehaviour;
import uapi.window.simulator.ClearBehaviour;
import uapi.window.simulator.DimBehaviour;
import uapi.window.simulator.ListBehaviour;
import uapi.window.simulator.MakeBehaviour;
import uapi.window.simulator.RingBehaviour;
import uapi.window.simulator.ShowBehaviour;
import uapi.window.simulator.WindowBehaviour;

/// The hand-written half of a simulated window, as small as it can be.
final class Glazier implements WindowBehaviour {
    private static final long FIRST_PLACE = 0x1000;

    /// What a pane shows: length by place.
    private static final class Pane {
        private final TreeMap<Long, Long> shown = new TreeMap<>();

        boolean touches(long place, long length) {
            Long before = shown.floorKey(place + length - 1);
            return before != null && before + shown.get(before) > place;
        }

        long end() {
            return shown.isEmpty() ? FIRST_PLACE : shown.lastKey() + shown.lastEntry().getValue();
        }
    }

    @Override
    public MakeBehaviour make(Call call, Make argument) {
        return new MakeBehaviour() {
            @Override
            public boolean noMemory() {
                return false;
            }

            @Override
            public Outcome perform() {
                return Outcome.made(new Pane());
            }
        };
    }

    @Override
    public ShowBehaviour show(Call call, Show argument) {
        Pane pane = call.objects().require(argument.pane().value(), Pane.class);
        return new ShowBehaviour() {
            @Override
            public boolean overlap() {
                return pane.touches(argument.place(), argument.length());
            }

            @Override
            public Outcome perform() {
                if (argument.sheet(0) == '!') {
                    return Outcome.refused(Show.Causes.TORN);
                }
                long place = argument.access().has(Access.TOUCH) ? argument.place() : pane.end();
                pane.shown.put(place, argument.length());
                argument.place(place);
                return Outcome.done();
            }
        };
    }

    @Override
    public ClearBehaviour clear(Call call, Clear argument) {
        Pane pane = call.objects().require(argument.pane().value(), Pane.class);
        return () -> {
            Long length = pane.shown.remove(argument.place());
            argument.length(length == null ? 0 : length);
            return length == null ? Outcome.refused(Clear.Causes.NOT_SHOWN) : Outcome.done();
        };
    }

    @Override
    public ListBehaviour list(Call call, List_ argument) {
        Pane pane = call.objects().require(argument.pane().value(), Pane.class);
        return () -> {
            argument.count(pane.shown.size());
            argument.frame().first(FIRST_PLACE).length(pane.end() - FIRST_PLACE);
            pane.shown.forEach((place, length) -> longer(argument.longest(0), place, length));
            return Outcome.done();
        };
    }

    private static void longer(Stretch longest, long place, long length) {
        if (length > longest.length()) {
            longest.first(place).length(length);
        }
    }

    @Override
    public BreakBehaviour break_(Call call, Break argument) {
        return Outcome::done;
    }

    @Override
    public DimBehaviour dim(Call call, long percent) {
        return new DimBehaviour() {
            @Override
            public boolean asleep() {
                return percent == 99;
            }

            @Override
            public Outcome perform() {
                return Outcome.done();
            }
        };
    }

    @Override
    public RingBehaviour ring(Call call) {
        return Outcome::done;
    }
}
