package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Obstacle;
import dev.uapi.simulator.space.Range;
import java.util.List;
import java.util.Optional;

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
        return range().map(range -> copy(pieces, range)).orElseGet(Outcome::done);
    }

    private Outcome copy(List<Area> pieces, Range range) {
        Optional<Obstacle> obstacle = space().copy(pieces, range.first(), access());
        argument.dstIova(range.first());
        return obstacle.map(CopyAnswer::cause).map(Outcome::refused).orElseGet(Outcome::done);
    }

    private static Cause cause(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_MEMORY -> IoasCopy.Causes.NO_MEMORY;
            case LAST_PAGE -> IoasCopy.Causes.LAST_PAGE;
            case USELESS -> IoasCopy.Causes.NO_ACCESS;
            case BAD_FILE -> IoasCopy.Causes.NO_MEMORY_FILE;
            case BAD_MEMORY, COARSE, IN_THE_WAY -> IoasCopy.Causes.BAD_MEMORY;
        };
    }

    private List<Area> source() {
        AddressSpace space = Spaces.find(call(), argument.srcIoasId());
        return Range.ifAny(argument.srcIova(), argument.length()).map(space::covering).orElse(List.of());
    }
}
