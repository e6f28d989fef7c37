package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.util.List;

/// Maps the memory behind a range of IOVAs a second time.
final class CopyAnswer extends MappingAnswer implements IoasCopyBehaviour {
    private final IoasCopy argument;

    CopyAnswer(Call call, IoasCopy argument) {
        super(call, argument.dstIoasId(), argument.flags(), argument.dstIova(), argument.length());
        this.argument = argument;
    }

    @Override
    long address() {
        return source().getFirst().address();
    }

    @Override
    public boolean notMapped() {
        return source().isEmpty();
    }

    @Override
    public Outcome perform() {
        AddressSpace space = space();
        List<Area> pieces = source();
        for (Area piece : pieces) {
            if (isWritable() && !piece.memory().writable()) {
                return Outcome.refused(IoasCopy.Causes.READ_ONLY);
            }
            if (!space.isAligned(piece.address())) {
                return Outcome.refused(IoasCopy.Causes.ODD_OFFSET);
            }
        }
        if (call().outOfMemory()) {
            return Outcome.refused(IoasCopy.Causes.NO_MEMORY);
        }
        range().ifPresent(range -> {
            space.copy(pieces, range.first());
            argument.dstIova(range.first());
        });
        return Outcome.done();
    }

    private List<Area> source() {
        AddressSpace space = Spaces.find(call(), argument.srcIoasId());
        return Range.ifAny(argument.srcIova(), argument.length()).map(space::covering).orElse(List.of());
    }
}
