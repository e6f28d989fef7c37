package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.util.List;

/// Maps the memory behind a range of IOVAs a second time.
final class CopyAnswer implements IoasCopyBehaviour {
    private final Call call;
    private final IoasCopy argument;
    private final Destination destination;

    CopyAnswer(Call call, IoasCopy argument) {
        this.call = call;
        this.argument = argument;
        this.destination = new Destination(
                call, argument.dstIoasId(), argument.flags(), argument.dstIova(), argument.length(), () -> source().getFirst().address());
    }

    @Override
    public boolean notMapped() {
        return source().isEmpty();
    }

    @Override
    public boolean oddLength() {
        return destination.isOddLength();
    }

    @Override
    public boolean oddMemory() {
        return destination.isOddMemory();
    }

    @Override
    public boolean noRoom() {
        return destination.hasNoRoom();
    }

    @Override
    public boolean oddIova() {
        return destination.isOddIova();
    }

    @Override
    public boolean keptBack() {
        return destination.isKeptBack();
    }

    @Override
    public boolean overlap() {
        return destination.overlaps();
    }

    @Override
    public Outcome perform() {
        AddressSpace space = destination.space();
        List<Area> pieces = source();
        for (Area piece : pieces) {
            if (destination.isWritable() && !piece.memory().writable()) {
                return Outcome.refused(IoasCopy.Causes.READ_ONLY);
            }
            if (!space.isAligned(piece.address())) {
                return Outcome.refused(IoasCopy.Causes.ODD_OFFSET);
            }
        }
        destination.range().ifPresent(range -> {
            space.copy(pieces, range.first());
            argument.dstIova(range.first());
        });
        return Outcome.done();
    }

    private List<Area> source() {
        AddressSpace space = Spaces.find(call, argument.srcIoasId());
        return Range.ifAny(argument.srcIova(), argument.length()).map(space::covering).orElse(List.of());
    }
}
