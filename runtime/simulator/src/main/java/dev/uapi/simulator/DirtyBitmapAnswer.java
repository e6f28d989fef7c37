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
/// Bits are added to the bytes of the caller. Where those cannot be written, what was to be told of the page is lost from there on, and the
/// call succeeds.
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

    /// A page is told as a whole, also beyond the range; one that begins before it is not told at all.
    private void tell(Range range) {
        table.dirtyPages(range).stream()
                .filter(page -> Long.compareUnsigned(page.first(), range.first()) >= 0)
                .forEach(this::mark);
        if (!argument.flags().has(HwptGetDirtyBitmapFlags.NO_CLEAR)) {
            table.cleanPages(range);
        }
    }

    /// Sets the bits of a page in the bytes of the caller, up to the first byte that cannot be written.
    private void mark(Range page) {
        int shift = Long.numberOfTrailingZeros(argument.pageSize());
        long first = (page.first() - argument.iova()) >>> shift;
        long last = (page.last() - argument.iova()) >>> shift;
        boolean written = true;
        for (long at = first / Byte.SIZE; at <= last / Byte.SIZE && written; at++) {
            long from = Math.max(first - at * Byte.SIZE, 0);
            long to = Math.min(last - at * Byte.SIZE, Byte.SIZE - 1);
            written = add(argument.data() + at, (2 << to) - (1 << from));
        }
    }

    /// @return whether the byte could be written
    private boolean add(long address, int bits) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment told = arena.allocate(Layouts.U8);
            if (call.memory().read(address, told) != told.byteSize()) {
                return false;
            }
            told.set(Layouts.U8, 0, (byte) (told.get(Layouts.U8, 0) | bits));
            return call.memory().write(address, told) == told.byteSize();
        }
    }
}
