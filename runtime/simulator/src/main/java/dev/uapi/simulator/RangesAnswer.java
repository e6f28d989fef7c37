package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Tells the usable ranges: as many as there is room for, and how many there are.
final class RangesAnswer implements IoasIovaRangesBehaviour {
    private final Call call;
    private final IoasIovaRanges argument;

    RangesAnswer(Call call, IoasIovaRanges argument) {
        this.call = call;
        this.argument = argument;
    }

    @Override
    public Outcome perform() {
        AddressSpace space = Spaces.find(call, argument.ioasId());
        List<Range> usable = space.usable();
        long room = argument.numIovas();
        if (!store(usable.stream().limit(room).toList())) {
            return Outcome.refused(IoasIovaRanges.Causes.BAD_ARRAY);
        }
        argument.numIovas(usable.size()).outIovaAlignment(space.alignment());
        return usable.size() > room ? Outcome.refused(IoasIovaRanges.Causes.TOO_FEW) : Outcome.done();
    }

    private boolean store(List<Range> ranges) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = IovaRange.allocate(arena, ranges.size());
            for (int i = 0; i < ranges.size(); i++) {
                IovaRange.at(array, i).start(ranges.get(i).first()).last(ranges.get(i).last());
            }
            return call.memory().write(argument.allowedIovas(), array) == array.byteSize();
        }
    }
}
