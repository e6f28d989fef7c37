package dev.uapi.simulator.space;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// An I/O address space without a device: areas, each a range of IOVAs with the memory behind it, and the rules for new ones.
///
/// Mapping, unmapping and looking up take logarithmic time. It does not synchronise: calls come one at a time.
public final class AddressSpace {
    private final Paging paging;
    private final Ranges reserved;
    private final Areas areas = new Areas();
    private final Holes holes;
    private Ranges allowed = new Ranges(List.of());
    private boolean largePages = true;

    /// @param reserved ranges that can never be mapped, in any order
    public AddressSpace(Paging paging, Collection<Range> reserved) {
        this.paging = paging;
        this.reserved = Ranges.union(reserved);
        this.holes = new Holes(this.reserved.complement());
    }

    public Paging paging() {
        return paging;
    }

    /// The ranges that are not reserved, ascending, whether mapped or not.
    public List<Range> usable() {
        return reserved.complement().list();
    }

    /// What IOVAs, lengths and offsets of memory in its page must be a multiple of: a power of two, at most the page size.
    public long alignment() {
        return largePages ? 1 : paging.pageSize();
    }

    public boolean isAligned(long number) {
        return (number & (alignment() - 1)) == 0;
    }

    public boolean hasLargePages() {
        return largePages;
    }

    /// Whether large pages can be off: they can while every area is aligned to pages.
    public boolean allowsSmallPages() {
        return !largePages || areas.all().stream().allMatch(area -> area.isAligned(paging.pageSize()));
    }

    /// Switches large pages on or off.
    ///
    /// @param use may be false only where small pages are allowed
    public void useLargePages(boolean use) {
        largePages = use;
    }

    /// Has mappings without a fixed IOVA placed in these ranges only; without any, everywhere.
    public void allow(Collection<Range> ranges) {
        allowed = Ranges.union(ranges);
    }

    public boolean reserves(Range range) {
        return reserved.meet(range);
    }

    /// Whether any byte of it is mapped.
    public boolean maps(Range range) {
        return areas.first(range).isPresent();
    }

    /// Whether memory is aligned enough for this address space to place it.
    ///
    /// @param length 1 to 2^63 - 2
    public boolean canAlign(long address, long length) {
        return Long.compareUnsigned(Placement.of(address, length, paging).alignment(), alignment()) >= 0;
    }

    /// Finds the lowest place for a mapping. It is never in the first page, nor in the last one.
    ///
    /// @param length 1 to 2^63 - 2
    /// @return the IOVA; empty if there is no room
    public OptionalLong place(long address, long length) {
        Placement placement = Placement.of(address, length, paging);
        Range inner = new Range(paging.pageSize(), -1 - paging.pageSize());
        List<Range> spans = allowed.isEmpty() ? List.of(Range.ALL) : allowed.list();
        return spans.stream()
                .flatMap(span -> span.common(inner).stream())
                .map(span -> placeIn(span, placement))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }

    private OptionalLong placeIn(Range span, Placement placement) {
        OptionalLong lowest = placement.fit(span);
        if (lowest.isEmpty()) {
            return lowest;
        }
        Range rest = new Range(lowest.getAsLong(), span.last());
        Optional<Range> hole = holes.around(rest.first()).or(() -> holes.above(rest.first(), placement.length()));
        while (hole.isPresent() && hole.get().meets(rest)) {
            OptionalLong iova = placement.fit(hole.get().common(rest).orElseThrow());
            if (iova.isPresent()) {
                return iova;
            }
            hole = holes.above(hole.get().first(), placement.length());
        }
        return OptionalLong.empty();
    }

    /// Maps memory from its beginning.
    ///
    /// @param range neither mapped nor reserved
    public void map(Range range, Memory memory) {
        add(new Area(range, memory, 0));
    }

    /// The areas behind a range, cut to it, in ascending order; none if a byte of it is not mapped.
    public List<Area> covering(Range range) {
        return areas.covering(range);
    }

    /// Maps the same memory as adjacent areas of this or another address space, each of them as an area of its own.
    ///
    /// @param iova   where the first of them goes; the range from here is neither mapped nor reserved
    /// @param pieces ascending, without holes
    public void copy(List<Area> pieces, long iova) {
        long shift = iova - pieces.getFirst().range().first();
        pieces.forEach(piece -> add(piece.at(piece.range().first() + shift)));
    }

    /// The lowest area of which any byte lies in this range.
    public Optional<Area> first(Range range) {
        return areas.first(range);
    }

    public void unmap(Area area) {
        areas.remove(area);
        holes.giveBack(area.range());
    }

    /// Whether an area would be cut behind this IOVA.
    public boolean wouldCut(long last) {
        return crossed(last).filter(area -> isCuttable(area, last)).isPresent();
    }

    /// Cuts the area that this IOVA is in behind it, unless it is the first or the last one of the area.
    ///
    /// @return false if the alignment does not allow that; nothing is cut then
    public boolean cutBehind(long last) {
        Optional<Area> crossed = crossed(last);
        if (crossed.isEmpty()) {
            return true;
        }
        Area area = crossed.get();
        if (!isCuttable(area, last)) {
            return false;
        }
        areas.remove(area);
        areas.add(area.part(new Range(area.range().first(), last)));
        areas.add(behind(area, last));
        return true;
    }

    private Optional<Area> crossed(long last) {
        return areas.first(new Range(last, last)).filter(area -> area.range().first() != last && area.range().last() != last);
    }

    private boolean isCuttable(Area area, long last) {
        Area rest = behind(area, last);
        return isAligned(rest.range().first()) && isAligned(rest.address());
    }

    private static Area behind(Area area, long last) {
        return area.part(new Range(last + 1, area.range().last()));
    }

    /// All areas, in ascending order.
    public Collection<Area> areas() {
        return areas.all();
    }

    private void add(Area area) {
        holes.take(area.range());
        areas.add(area);
    }
}
