package dev.uapi.simulator.object;

import dev.uapi.simulator.hardware.Endpoint;
import dev.uapi.simulator.hardware.GuestSupport;
import dev.uapi.simulator.hardware.Iommu;
import dev.uapi.simulator.hardware.TableFeature;
import dev.uapi.simulator.hardware.TableFormat;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Area;
import dev.uapi.simulator.space.Obstacle;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.space.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A page table that the kernel fills from an address space.
public final class PageTable extends HardwareTable implements Table {
    /// What the description calls it.
    public static final String KIND = "HWPT_PAGING";

    private final AddressSpace space;
    private final Iommu iommu;
    private final TableFormat format;
    private final Set<TableFeature> features;
    private final boolean automatic;
    private final DirtyPages dirty = new DirtyPages();

    /// @param space     that is to fill it
    /// @param iommu     that uses it
    /// @param format    what can be said in it
    /// @param features  that it was asked for
    /// @param automatic whether it was made because a device was attached to the address space: it goes with the last one
    public PageTable(AddressSpace space, Iommu iommu, TableFormat format, Set<TableFeature> features, boolean automatic) {
        this.space = space;
        this.iommu = iommu;
        this.format = format;
        this.features = Set.copyOf(features);
        this.automatic = automatic;
    }

    /// Has the address space fill it.
    ///
    /// @return why it cannot; empty if it is filled
    public Optional<Obstacle> fill() {
        return space.add(this);
    }

    /// What its IOMMU has for virtual machines, once it lies under a table of one.
    public GuestSupport guests() {
        return iommu.guests().orElseThrow();
    }

    public AddressSpace space() {
        return space;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public boolean has(TableFeature feature) {
        return features.contains(feature);
    }

    /// Begins to remember which pages devices write, with none, or ends.
    public void trackDirtyPages(boolean on) {
        dirty.track(on);
    }

    /// Whether it remembers which pages devices write.
    public boolean isTracking() {
        return dirty.isTracking();
    }

    /// The pages that devices have written, of those that meet this range, in ascending order.
    public List<Range> dirtyPages(Range range) {
        return dirty.in(range);
    }

    /// The pages that meet the range count as not written.
    public void cleanPages(Range range) {
        dirty.forget(range);
    }

    /// A device has written these IOVAs.
    ///
    /// @param area in which they lie
    public void written(Area area, Range range) {
        Range page = page(area, range.first());
        dirty.written(page);
        while (Long.compareUnsigned(page.last(), range.last()) < 0) {
            page = page(area, page.last() + 1);
            dirty.written(page);
        }
    }

    /// What an IOVA is told with: a page of the processor where that is one in IOVAs and in memory, the smallest of the table elsewhere.
    private Range page(Area area, long iova) {
        long whole = space.paging().pageSize();
        long size = (area.range().first() - area.address() & (whole - 1)) == 0 ? whole : smallestPage();
        return new Range(iova & -size, iova | (size - 1)).common(area.range()).orElseThrow();
    }

    @Override
    public Range aperture() {
        return format.aperture();
    }

    @Override
    public long pageSizes() {
        return format.pageSizes();
    }

    @Override
    public boolean isCoherent() {
        return iommu.makesCoherent();
    }

    @Override
    public void unmapped(Range range) {
        dirty.forget(range);
    }

    @Override
    public PageTable filled() {
        return this;
    }

    @Override
    public boolean fits(Endpoint device) {
        return iommu.equals(device.iommu()) && (!has(TableFeature.DIRTY_TRACKING) || device.iommu().tracksDirtyPages());
    }

    @Override
    public boolean takesPasids() {
        return has(TableFeature.PASIDS);
    }

    @Override
    public void destroyed() {
        space.remove(this);
        super.destroyed();
    }
}
