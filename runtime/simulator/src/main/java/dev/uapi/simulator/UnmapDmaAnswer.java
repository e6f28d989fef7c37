package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.vfio.IommuUnmapDmaBehaviour;
import dev.uapi.vfio.basic.DmaUnmapFlags;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.util.Optional;

/// Takes mappings out, from the lowest on, and tells how much went whatever comes of it. Without large pages those that stick
/// out of the range are cut first.
final class UnmapDmaAnswer implements IommuUnmapDmaBehaviour {
    private final Container container;
    private final IommuUnmapDma argument;
    private Cut cut = Cut.FINE;

    UnmapDmaAnswer(Container container, IommuUnmapDma argument) {
        this.container = container;
        this.argument = argument;
    }

    /// What came of cutting.
    private enum Cut {
        FINE,
        ODD,
        NO_MEMORY
    }

    @Override
    public boolean noIoas() {
        return container.isMissing();
    }

    @Override
    public boolean oddCut() {
        cut = cut();
        return cut == Cut.ODD;
    }

    @Override
    public boolean noMemory() {
        return cut == Cut.NO_MEMORY;
    }

    /// The kernel cuts before it looks at the range: what was cut stays so.
    private Cut cut() {
        if (container.space().hasLargePages()) {
            return Cut.FINE;
        }
        Cut far = cutBehind(argument.iova() + argument.size() - 1);
        return far != Cut.FINE || argument.iova() == 0 ? far : cutBehind(argument.iova() - 1);
    }

    private Cut cutBehind(long last) {
        AddressSpace space = container.space();
        if (space.wouldCut(last) && container.call().outOfMemory()) {
            return Cut.NO_MEMORY;
        }
        return space.cutBehind(last) ? Cut.FINE : Cut.ODD;
    }

    /// Of DMA buffers none can be mapped here.
    @Override
    public boolean cutBuffer() {
        return false;
    }

    @Override
    public Outcome perform() {
        boolean everything = argument.flags().has(DmaUnmapFlags.ALL);
        Optional<Range> range = everything ? Optional.of(Range.ALL) : Range.ifAny(argument.iova(), argument.size());
        argument.size(0);
        return range.map(this::unmap).orElseGet(Outcome::done);
    }

    private Outcome unmap(Range range) {
        AddressSpace space = container.space();
        for (Optional<Area> next = space.first(range); next.isPresent(); next = space.first(range)) {
            Area area = next.get();
            if (space.isKept(area)) {
                return Outcome.refused(IommuUnmapDma.Causes.BUSY);
            }
            if (!range.contains(area.range())) {
                return Outcome.refused(IommuUnmapDma.Causes.CUT);
            }
            space.unmap(area);
            argument.size(argument.size() + area.range().length());
        }
        return Outcome.done();
    }
}
