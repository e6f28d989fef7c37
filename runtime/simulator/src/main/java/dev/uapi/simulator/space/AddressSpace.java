package dev.uapi.simulator.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;

/// An I/O address space: areas, each a range of IOVAs with the memory behind it, the rules for new ones, and the page tables that
/// are filled from it.
///
/// With the first page table memory is looked at and pinned, and stays so until the last one is gone. Mapping, unmapping and looking up
/// take logarithmic time; adding or removing what reserves IOVAs looks at every area. It does not synchronise: calls come one at a time.
public final class AddressSpace {
    private final Paging paging;
    private final Reserved reserved = new Reserved();
    private final Areas areas = new Areas();
    private final List<Table> tables = new ArrayList<>();
    private final List<SpaceUser> users = new ArrayList<>();
    private Holes holes;
    private Ranges allowed = new Ranges(List.of());
    private boolean largePages = true;

    /// @param reserved ranges that can never be mapped, in any order
    public AddressSpace(Paging paging, Collection<Range> reserved) {
        this.paging = paging;
        this.reserved.add(this, reserved);
        this.holes = new Holes(this.reserved.all().complement());
    }

    public Paging paging() {
        return paging;
    }

    /// The ranges that are not reserved, ascending, whether mapped or not.
    public List<Range> usable() {
        return reserved.all().complement().list();
    }

    /// Fills a page table with all mappings, and keeps it filled.
    ///
    /// @return why it cannot be filled, nothing has changed then; empty if it is filled
    public Optional<Obstacle> add(Table table) {
        if (Math.max(table.smallestPage(), alignment()) > paging.pageSize()) {
            return Optional.of(Obstacle.COARSE);
        }
        if (!isAlignedThroughout(Math.max(table.smallestPage(), alignment()))) {
            return Optional.of(Obstacle.IN_THE_WAY);
        }
        if (!reserve(table, new Ranges(List.of(table.aperture())).complement().list())) {
            return Optional.of(Obstacle.IN_THE_WAY);
        }
        Optional<Obstacle> obstacle = tables.isEmpty() ? each(List.copyOf(areas.all()), this::translate) : Optional.empty();
        obstacle.ifPresentOrElse(_ -> release(table), () -> tables.add(table));
        return obstacle;
    }

    /// Takes a page table away that was added.
    public void remove(Table table) {
        tables.remove(table);
        if (tables.isEmpty()) {
            areas.all().forEach(this::unpin);
        }
        release(table);
    }

    /// Whether there is a page table that is filled from it.
    public boolean isAttached() {
        return !tables.isEmpty();
    }

    /// The sizes of pages that all its page tables have, a bit for each. Pages smaller than those of the processor count as one such.
    public long pageSizes() {
        long sizes = tables.stream().mapToLong(Table::pageSizes).reduce(-1, (left, right) -> left & right);
        long whole = sizes & -paging.pageSize();
        return whole == sizes ? sizes : whole | paging.pageSize();
    }

    /// Whether all DMA is coherent, even such as asks not to be.
    public boolean isCoherent() {
        return tables.stream().allMatch(Table::isCoherent);
    }

    /// Has somebody use it without an IOMMU.
    ///
    /// @return false if a mapping is not aligned as the user needs it: it does not use it then
    public boolean use(SpaceUser user) {
        return isAlignedThroughout(user.alignment()) && users.add(user);
    }

    /// Takes a user away.
    public void leave(SpaceUser user) {
        users.remove(user);
    }

    /// Whether a page table is filled from it, or somebody uses it.
    public boolean isUsed() {
        return isAttached() || !users.isEmpty();
    }

    /// Whether a user keeps an area from being unmapped.
    public boolean isKept(Area area) {
        return users.stream().anyMatch(user -> user.keeps(area.range()));
    }

    /// Pins areas for a user.
    ///
    /// @param pieces as [#covering(Range)] gives them
    /// @return why one of them cannot be pinned, nothing is then; empty if all are
    public Optional<Obstacle> pin(List<Area> pieces) {
        return each(pieces, this::pin);
    }

    private Optional<Obstacle> each(List<Area> pieces, Function<Area, Optional<Obstacle>> pinning) {
        List<Area> done = new ArrayList<>();
        for (Area piece : pieces) {
            Optional<Obstacle> obstacle = pinning.apply(piece);
            if (obstacle.isPresent()) {
                done.forEach(this::unpin);
                return obstacle;
            }
            done.add(piece);
        }
        return Optional.empty();
    }

    /// Takes back what was pinned for a user.
    public void unpin(List<Area> pieces) {
        pieces.forEach(this::unpin);
    }

    /// Keeps ranges back, for a device as a rule. Whoever keeps ranges may do so again, and so may somebody else with the same ones.
    ///
    /// @return false if a mapping, or a range in which mappings are to be placed, is in the way: nothing is kept then
    public boolean reserve(Object owner, Collection<Range> ranges) {
        if (ranges.stream().anyMatch(range -> maps(range) || allowed.meet(range))) {
            return false;
        }
        reserved.add(owner, ranges);
        holes = free();
        return true;
    }

    /// Gives back all that this owner keeps.
    public void release(Object owner) {
        reserved.remove(owner);
        holes = free();
    }

    private Holes free() {
        List<Range> used = new ArrayList<>(reserved.all().list());
        areas.all().forEach(area -> used.add(area.range()));
        return new Holes(Ranges.union(used).complement());
    }

    private Optional<Obstacle> pin(Area area) {
        return area.memory().pin(area.pages(paging.pageSize()));
    }

    /// Pins an area for page tables.
    private Optional<Obstacle> translate(Area area) {
        Optional<Obstacle> obstacle = pin(area);
        boolean useless = obstacle.isEmpty() && !area.access().readable() && !area.access().writable();
        if (useless) {
            unpin(area);
        }
        return useless ? Optional.of(Obstacle.USELESS) : obstacle;
    }

    private void unpin(Area area) {
        area.memory().unpin(area.pages(paging.pageSize()));
    }

    /// What IOVAs, lengths and offsets of memory in its page must be a multiple of: a power of two, at most the page size.
    public long alignment() {
        long own = largePages ? 1 : paging.pageSize();
        LongStream others = LongStream.concat(
                tables.stream().mapToLong(Table::smallestPage), users.stream().mapToLong(SpaceUser::alignment));
        return others.reduce(own, Math::max);
    }

    public boolean isAligned(long number) {
        return (number & (alignment() - 1)) == 0;
    }

    /// Whether all mappings are aligned so.
    public boolean isAlignedThroughout(long alignment) {
        return alignment <= alignment() || areas.all().stream().allMatch(area -> area.isAligned(alignment));
    }

    public boolean hasLargePages() {
        return largePages;
    }

    /// Whether large pages can be off: they can while every area is aligned to pages.
    public boolean allowsSmallPages() {
        return !largePages || isAlignedThroughout(paging.pageSize());
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
        return reserved.all().meet(range);
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
    /// @return why it cannot be pinned for a device, nothing has changed then; empty if it is mapped
    public Optional<Obstacle> map(Range range, Memory memory, Access access) {
        return add(new Area(range, memory, 0, access));
    }

    /// The areas behind a range, cut to it, in ascending order; none if a byte of it is not mapped.
    public List<Area> covering(Range range) {
        return areas.covering(range);
    }

    /// The areas behind a range up to the first hole in it, cut to it, in ascending order.
    public List<Area> leading(Range range) {
        return areas.leading(range);
    }

    /// Maps the same memory as adjacent areas of this or another address space, each of them as an area of its own.
    ///
    /// @param iova   where the first of them goes; the range from here is neither mapped nor reserved
    /// @param pieces ascending, without holes
    /// @return why one of them cannot be pinned for a device, nothing has changed then; empty if all are mapped
    public Optional<Obstacle> copy(List<Area> pieces, long iova, Access access) {
        long shift = iova - pieces.getFirst().range().first();
        List<Area> copies = pieces.stream().map(piece -> piece.at(piece.range().first() + shift, access)).toList();
        for (int done = 0; done < copies.size(); done++) {
            Optional<Obstacle> obstacle = add(copies.get(done));
            if (obstacle.isPresent()) {
                copies.subList(0, done).forEach(this::unmap);
                return obstacle;
            }
        }
        return Optional.empty();
    }

    /// The lowest area of which any byte lies in this range.
    public Optional<Area> first(Range range) {
        return areas.first(range);
    }

    /// Users let go of it first.
    ///
    /// @param area that nobody keeps
    public void unmap(Area area) {
        List.copyOf(users).forEach(user -> user.unmapping(area.range()));
        if (isAttached()) {
            unpin(area);
            tables.forEach(table -> table.unmapped(area.range()));
        }
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
        replace(area, List.of(area.part(new Range(area.range().first(), last)), behind(area, last)));
        return true;
    }

    /// What is pinned stays so without interruption.
    private void replace(Area area, List<Area> parts) {
        areas.remove(area);
        parts.forEach(areas::add);
        if (isAttached()) {
            parts.forEach(this::pin);
            unpin(area);
        }
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

    private Optional<Obstacle> add(Area area) {
        Optional<Obstacle> obstacle = isAttached() ? translate(area) : Optional.empty();
        if (obstacle.isEmpty()) {
            holes.take(area.range());
            areas.add(area);
        }
        return obstacle;
    }
}
