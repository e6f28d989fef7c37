package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Release;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An AMD IOMMU, as its extended feature registers describe it and the driver of a release uses it.
///
/// Known by reading only: no such hardware has been asked.
///
/// @param driver   the release of the kernel whose driver it is
/// @param features the extended feature register
/// @param more     the second one
public record AmdIommu(Release driver, long features, long more) implements Iommu {
    private static final int AMD = 4;
    private static final int SIZE = 16;

    private static final Range INTERRUPTS = new Range(0xfee00000L, 0xfeefffffL);

    /// Used by HyperTransport.
    private static final Range HYPERTRANSPORT = new Range(0xfd00000000L, 0xffffffffffL);

    private static final int LEVELS = 10;
    private static final int LEVELS_MASK = 3;
    private static final long SIX_LEVELS = 2L << LEVELS;
    private static final int FEWEST_LEVELS = 4;
    private static final long GUEST_TABLES = 1L << 4;
    private static final long DIRTY_BITS = 1L << 52;

    private static final int PAGE_BITS = 12;
    private static final int LEVEL_BITS = 9;
    private static final int GUEST_TABLE_BITS = 48;
    private static final long GUEST_PAGE_SIZES = 4 << 10 | 2 << 20 | 1 << 30;

    /// One with six levels, guest tables and dirty bits, which says nothing else of itself.
    public static AmdIommu withEverything(Release driver) {
        return new AmdIommu(driver, SIX_LEVELS | GUEST_TABLES | DIRTY_BITS, 0);
    }

    @Override
    public List<Range> reserved() {
        return List.of(INTERRUPTS, HYPERTRANSPORT);
    }

    @Override
    public boolean makesCoherent() {
        return true;
    }

    /// There is one table with one feature at a time.
    @Override
    public Optional<TableFormat> tables(Set<TableFeature> wanted) {
        if (wanted.isEmpty()) {
            return Optional.of(own());
        }
        return wanted.size() == 1 ? wanted.stream().findFirst().flatMap(this::with) : Optional.empty();
    }

    private Optional<TableFormat> with(TableFeature feature) {
        return switch (feature) {
            case DIRTY_TRACKING -> Optional.of(own()).filter(_ -> (features & DIRTY_BITS) != 0);
            case NEST_PARENT -> Optional.of(own()).filter(_ -> driver.atLeast(7, 0));
            case PASIDS -> Optional.of(TableFormat.ofBits(GUEST_TABLE_BITS, GUEST_PAGE_SIZES)).filter(_ -> hasGuestTables());
            case FAULTS -> Optional.empty();
        };
    }

    private boolean hasGuestTables() {
        return driver.atLeast(6, 13) && (features & GUEST_TABLES) != 0;
    }

    private TableFormat own() {
        int levels = FEWEST_LEVELS + (int) (features >>> LEVELS & LEVELS_MASK);
        return TableFormat.ofBits(Math.min(Long.SIZE, PAGE_BITS + levels * LEVEL_BITS));
    }

    /// Before 7.0 its driver said nothing.
    @Override
    public HardwareInfo info() {
        if (!driver.atLeast(7, 0)) {
            return HardwareInfo.NONE;
        }
        byte[] bytes = new byte[SIZE];
        MemorySegment structure = MemorySegment.ofArray(bytes);
        structure.set(Layouts.U64, 0, features);
        structure.set(Layouts.U64, Long.BYTES, more);
        return new HardwareInfo(AMD, bytes);
    }
}
