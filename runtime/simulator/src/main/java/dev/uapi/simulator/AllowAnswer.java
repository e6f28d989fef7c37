package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.DisjointRanges;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.Arena;
import java.util.Optional;

/// Replaces the list of ranges that mappings are placed in, if every one of them is good.
final class AllowAnswer implements IoasAllowIovasBehaviour {
    private final Call call;
    private final IoasAllowIovas argument;
    private final DisjointRanges ranges = new DisjointRanges();

    AllowAnswer(Call call, IoasAllowIovas argument) {
        this.call = call;
        this.argument = argument;
    }

    @Override
    public Outcome perform() {
        try (Arena arena = Arena.ofConfined()) {
            IovaRange entry = IovaRange.allocate(arena);
            for (long index = 0; index < argument.numIovas(); index++) {
                Optional<Cause> cause = take(index, entry);
                if (cause.isPresent()) {
                    return Outcome.refused(cause.get());
                }
            }
        }
        return allow(Spaces.find(call, argument.ioasId()));
    }

    private Optional<Cause> take(long index, IovaRange entry) {
        if (call.memory().read(argument.allowedIovas() + index * IovaRange.SIZE, entry.segment()) != IovaRange.SIZE) {
            return Optional.of(IoasAllowIovas.Causes.BAD_ARRAY);
        }
        if (Long.compareUnsigned(entry.start(), entry.last()) >= 0) {
            return Optional.of(IoasAllowIovas.Causes.EMPTY_RANGE);
        }
        boolean added = ranges.add(new Range(entry.start(), entry.last()));
        return added ? Optional.empty() : Optional.of(IoasAllowIovas.Causes.OVERLAP);
    }

    private Outcome allow(AddressSpace space) {
        if (call.outOfMemory()) {
            return Outcome.refused(IoasAllowIovas.Causes.NO_MEMORY);
        }
        if (ranges.all().stream().anyMatch(space::reserves)) {
            return Outcome.refused(IoasAllowIovas.Causes.TAKEN);
        }
        space.allow(ranges.all());
        return Outcome.done();
    }
}
