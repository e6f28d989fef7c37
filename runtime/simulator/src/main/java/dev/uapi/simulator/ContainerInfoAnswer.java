package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.vfio.IommuGetInfoBehaviour;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuInfoFlags;
import dev.uapi.vfio.basic.IommuType1InfoCap;
import dev.uapi.vfio.basic.IommuType1InfoCapIovaRange;
import dev.uapi.vfio.basic.IommuType1InfoDmaAvail;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Tells the page sizes, and behind them how many mappings there may be and which IOVAs can be mapped.
final class ContainerInfoAnswer implements IommuGetInfoBehaviour {
    private static final long UNLIMITED = 0xffffffffL;

    /// The offset of `next` in the header of a link.
    private static final long NEXT = 4;

    private final Container container;
    private final IommuGetInfo argument;
    private final long room;

    ContainerInfoAnswer(Container container, IommuGetInfo argument) {
        this.container = container;
        this.argument = argument;
        this.room = argument.argsz();
    }

    @Override
    public boolean noIoas() {
        return container.isMissing();
    }

    @Override
    public Outcome perform() {
        try (Arena arena = Arena.ofConfined()) {
            List<MemorySegment> links = List.of(mappingsLeft(arena), ranges(arena));
            long end = IommuGetInfo.SIZE;
            for (MemorySegment link : links) {
                end += rounded(link.byteSize());
            }
            boolean written = write(links);
            argument.flags(IommuInfoFlags.PGSIZES.with(IommuInfoFlags.CAPS))
                    .iovaPgsizes(container.space().pageSizes())
                    .capOffset(end <= room ? IommuGetInfo.SIZE : 0)
                    .pad(0)
                    .argsz(end);
            return written ? Outcome.done() : Outcome.refused(IommuGetInfo.Causes.BAD_ROOM);
        }
    }

    /// Writes those links that have room, even if not all have. Only when a link has been written does the one in front of it say
    /// where it begins: memory that cannot be written shows the order.
    private boolean write(List<MemorySegment> links) {
        long begin = IommuGetInfo.SIZE;
        long previous = 0;
        for (MemorySegment link : links) {
            boolean fits = begin + link.byteSize() <= room;
            if (fits && !write(begin, link)) {
                return false;
            }
            if (previous != 0 && begin <= room && !connect(previous, begin)) {
                return false;
            }
            previous = begin;
            begin += rounded(link.byteSize());
        }
        return true;
    }

    private boolean connect(long link, long next) {
        try (Arena arena = Arena.ofConfined()) {
            return write(link + NEXT, arena.allocateFrom(Layouts.U32, Math.toIntExact(next)));
        }
    }

    private boolean write(long offset, MemorySegment bytes) {
        return container.call().memory().write(container.call().value() + offset, bytes) == bytes.byteSize();
    }

    private MemorySegment mappingsLeft(Arena arena) {
        IommuType1InfoDmaAvail link = IommuType1InfoDmaAvail.allocate(arena);
        link.header().id((int) IommuType1InfoCap.DMA_AVAIL.value()).version(1);
        return link.avail(UNLIMITED).segment();
    }

    private MemorySegment ranges(Arena arena) {
        List<Range> usable = container.space().usable();
        MemorySegment bytes = arena.allocate(IommuType1InfoCapIovaRange.SIZE + usable.size() * IovaRange.SIZE, Long.BYTES);
        IommuType1InfoCapIovaRange link = IommuType1InfoCapIovaRange.at(bytes);
        link.header().id((int) IommuType1InfoCap.CAP_IOVA_RANGE.value()).version(1);
        link.nrIovas(usable.size());
        for (int i = 0; i < usable.size(); i++) {
            IovaRange.at(bytes.asSlice(IommuType1InfoCapIovaRange.SIZE), i).start(usable.get(i).first()).last(usable.get(i).last());
        }
        return bytes;
    }

    private static long rounded(long size) {
        return (size + Long.BYTES - 1) & -Long.BYTES;
    }
}
