package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Release;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An Arm SMMUv3, as its identification registers describe it and the driver of a release uses it.
///
/// Known by reading only: no such hardware has been asked. What nesting takes beyond the table to nest on is not in it.
///
/// @param driver    the release of the kernel whose driver it is
/// @param registers `IDR0` to `IDR5`, then `IIDR` and `AIDR`
public record SmmuV3(Release driver, List<Integer> registers) implements Iommu {
    private static final int ARM_SMMUV3 = 2;
    private static final int SIZE = 40;
    private static final long REGISTERS = 8;
    private static final int COUNT = 8;
    private static final int IDR5 = 5;

    /// The driver puts the addresses of doorbells for interrupts here.
    private static final Range DOORBELLS = new Range(0x8000000, 0x80fffff);

    private static final int SECOND_STAGE = 1;
    private static final int FIRST_STAGE = 1 << 1;
    private static final int COHERENT = 1 << 4;
    private static final int MARKS_DIRTY = 2 << 6;
    private static final int MARKS = 3 << 6;
    private static final int PAGES_4K = 1 << 4;
    private static final int PAGES_16K = 1 << 5;
    private static final int WIDE_ADDRESSES = 1 << 10;

    /// By the lowest three bits of `IDR5`.
    private static final List<Integer> OUTPUT_BITS = List.of(32, 36, 40, 42, 44, 48, 52);

    private static final int INPUT_BITS = 48;
    private static final int WIDE_INPUT_BITS = 52;

    /// Refuses another number of registers.
    public SmmuV3 {
        registers = List.copyOf(registers);
        if (registers.size() != COUNT) {
            throw new IllegalArgumentException("eight registers describe an SMMUv3, not " + registers.size());
        }
    }

    /// One with both stages, dirty marks, coherent walks, pages of 4 KiB and addresses of 48 bits, which says nothing else of itself.
    public static SmmuV3 withEverything(Release driver) {
        int first = SECOND_STAGE | FIRST_STAGE | COHERENT | MARKS_DIRTY;
        return new SmmuV3(driver, List.of(first, 0, 0, 0, 0, PAGES_4K | OUTPUT_BITS.indexOf(INPUT_BITS), 0, 0));
    }

    @Override
    public List<Range> reserved() {
        return List.of(DOORBELLS);
    }

    @Override
    public Optional<TableFormat> tables(Set<TableFeature> wanted) {
        Set<TableFeature> features = EnumSet.noneOf(TableFeature.class);
        features.addAll(wanted);
        boolean pasids = features.remove(TableFeature.PASIDS);
        boolean tooEarly = pasids && !driver.atLeast(6, 13);
        if (tooEarly || features.size() > 1) {
            return Optional.empty();
        }
        return features.isEmpty() ? Optional.of(plain()) : features.stream().findFirst().flatMap(this::with);
    }

    private Optional<TableFormat> with(TableFeature feature) {
        return switch (feature) {
            case DIRTY_TRACKING -> Optional.of(firstStage()).filter(_ -> marksDirtyPages());
            case NEST_PARENT -> Optional.of(secondStage()).filter(_ -> nests());
            case FAULTS, PASIDS -> Optional.empty();
        };
    }

    private boolean nests() {
        return driver.atLeast(6, 13) && has(SECOND_STAGE) && has(FIRST_STAGE);
    }

    private boolean marksDirtyPages() {
        return driver.atLeast(6, 11) && (registers.getFirst() & MARKS) == MARKS_DIRTY && has(COHERENT) && has(FIRST_STAGE);
    }

    private boolean has(int bit) {
        return (registers.getFirst() & bit) != 0;
    }

    private TableFormat plain() {
        return has(FIRST_STAGE) ? firstStage() : secondStage();
    }

    private TableFormat firstStage() {
        return format((registers.get(IDR5) & WIDE_ADDRESSES) != 0 ? WIDE_INPUT_BITS : INPUT_BITS);
    }

    private TableFormat secondStage() {
        return format(OUTPUT_BITS.get(Math.min(registers.get(IDR5) & 7, OUTPUT_BITS.size() - 1)));
    }

    private TableFormat format(int bits) {
        int sizes = registers.get(IDR5);
        long page = (sizes & PAGES_4K) != 0 ? 4 << 10 : (sizes & PAGES_16K) != 0 ? 16 << 10 : 64 << 10;
        return TableFormat.ofBits(bits, sizes(page));
    }

    /// A page, what a table of pages translates, and with the smallest pages what a table of those translates.
    private static long sizes(long page) {
        long block = page / Long.BYTES * page;
        return page == 4 << 10 ? page | block | page / Long.BYTES * block : page | block;
    }

    /// Before 6.13 its driver said nothing.
    @Override
    public HardwareInfo info() {
        if (!driver.atLeast(6, 13)) {
            return HardwareInfo.NONE;
        }
        byte[] bytes = new byte[SIZE];
        MemorySegment structure = MemorySegment.ofArray(bytes);
        for (int i = 0; i < COUNT; i++) {
            structure.set(Layouts.U32, REGISTERS + (long) i * Integer.BYTES, registers.get(i));
        }
        return new HardwareInfo(ARM_SMMUV3, bytes);
    }
}
