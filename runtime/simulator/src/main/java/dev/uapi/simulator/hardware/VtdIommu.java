package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Layouts;
import dev.uapi.simulator.space.Range;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Intel VT-d, as QEMU 7.2 plays it: addresses of 39 bits, and neither nesting, dirty tracking nor faults that can be handled.
public final class VtdIommu implements Iommu {
    private static final int INTEL_VTD = 1;
    private static final int SIZE = 24;
    private static final long PAGE_SIZES = 4 << 10 | 2 << 20 | 1 << 30;
    private static final long CAPABILITIES = 0x00d2008c22260286L;
    private static final long EXTENDED_CAPABILITIES = 0xf00f4aL;

    /// Accesses to these addresses are interrupts.
    private static final Range INTERRUPTS = new Range(0xfee00000L, 0xfeefffffL);

    /// One unit.
    public VtdIommu() {}

    @Override
    public List<Range> reserved() {
        return List.of(INTERRUPTS);
    }

    @Override
    public Optional<TableFormat> tables(Set<TableFeature> features) {
        return features.isEmpty() ? Optional.of(TableFormat.ofBits(39, PAGE_SIZES)) : Optional.empty();
    }

    @Override
    public HardwareInfo info() {
        byte[] bytes = new byte[SIZE];
        MemorySegment structure = MemorySegment.ofArray(bytes);
        structure.set(Layouts.U32, 0, 1);
        structure.set(Layouts.U64, 8, CAPABILITIES);
        structure.set(Layouts.U64, 16, EXTENDED_CAPABILITIES);
        return new HardwareInfo(INTEL_VTD, bytes);
    }
}
