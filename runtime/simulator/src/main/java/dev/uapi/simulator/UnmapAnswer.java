package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.util.Optional;

/// Takes mappings out, from the lowest on, until one sticks out of the range.
final class UnmapAnswer implements IoasUnmapBehaviour {
    private static final long EVERYTHING = -1;

    private final Call call;
    private final IoasUnmap argument;

    UnmapAnswer(Call call, IoasUnmap argument) {
        this.call = call;
        this.argument = argument;
    }

    @Override
    public Outcome perform() {
        boolean everything = argument.iova() == 0 && argument.length() == EVERYTHING;
        Optional<Range> range = everything ? Optional.of(Range.ALL) : Range.ifAny(argument.iova(), argument.length());
        return range.map(some -> unmap(some, everything)).orElseGet(() -> Outcome.refused(IoasUnmap.Causes.NOT_MAPPED));
    }

    private Outcome unmap(Range range, boolean maybeNothing) {
        AddressSpace space = Spaces.find(call, argument.ioasId());
        long unmapped = 0;
        Optional<Area> next = space.first(range);
        boolean nothing = next.isEmpty();
        while (next.isPresent()) {
            Area area = next.get();
            if (space.isKept(area)) {
                return Outcome.refused(IoasUnmap.Causes.QUEUE);
            }
            if (!range.contains(area.range())) {
                return Outcome.refused(IoasUnmap.Causes.CUT);
            }
            space.unmap(area);
            unmapped += area.range().length();
            next = space.first(range);
        }
        argument.length(unmapped);
        return nothing && !maybeNothing ? Outcome.refused(IoasUnmap.Causes.NOT_MAPPED) : Outcome.done();
    }
}
