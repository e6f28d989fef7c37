package dev.uapi.simulator;

import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmapFlags;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.TableFeature;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Tells which pages of a range devices have written, up to the first hole in it.
///
/// Bits are added to the words of the caller. Where those cannot be written, what was to be told is lost, and the call succeeds.
final class DirtyBitmapAnswer implements HwptGetDirtyBitmapBehaviour {
    private final Call call;
    private final HwptGetDirtyBitmap argument;
    private final PageTable table;

    DirtyBitmapAnswer(Call call, HwptGetDirtyBitmap argument) {
        this.call = call;
        this.argument = argument;
        this.table = call.objects().require(argument.hwptId().value(), PageTable.class);
    }

    @Override
    public boolean oddRange() {
        return !table.space().isAligned(argument.iova()) || !table.space().isAligned(argument.iova() + argument.length());
    }

    @Override
    public boolean oddPages() {
        return ((argument.iova() | argument.iova() + argument.length()) & (argument.pageSize() - 1)) != 0;
    }

    @Override
    public boolean notTracking() {
        return !table.has(TableFeature.DIRTY_TRACKING);
    }

    @Override
    public Outcome perform() {
        Range.ifAny(argument.iova(), argument.length()).flatMap(this::mapped).ifPresent(this::tell);
        return Outcome.done();
    }

    /// The part of the range in front of the first hole.
    private Optional<Range> mapped(Range range) {
        Range rest = range;
        Optional<Area> area = areaAt(rest.first());
        while (area.isPresent() && !area.get().range().contains(rest)) {
            rest = new Range(area.get().range().last() + 1, range.last());
            area = areaAt(rest.first());
        }
        long last = area.isPresent() ? range.last() : rest.first() - 1;
        return area.isPresent() || rest.first() != range.first() ? Optional.of(new Range(range.first(), last)) : Optional.empty();
    }

    private Optional<Area> areaAt(long iova) {
        return table.space().first(new Range(iova, iova));
    }

    private void tell(Range range) {
        table.dirtyPages(range).stream().flatMap(page -> page.common(range).stream()).forEach(this::mark);
        if (!argument.flags().has(HwptGetDirtyBitmapFlags.NO_CLEAR)) {
            table.cleanPages(range);
        }
    }

    private void mark(Range page) {
        int shift = Long.numberOfTrailingZeros(argument.pageSize());
        long last = (page.last() - argument.iova()) >>> shift;
        for (long bit = (page.first() - argument.iova()) >>> shift; bit <= last; bit++) {
            mark(bit);
        }
    }

    private void mark(long bit) {
        long address = argument.data() + bit / Long.SIZE * Long.BYTES;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment word = arena.allocate(Layouts.U64);
            if (call.memory().read(address, word) == word.byteSize()) {
                word.set(Layouts.U64, 0, word.get(Layouts.U64, 0) | 1L << bit);
                long _ = call.memory().write(address, word);
            }
        }
    }
}
