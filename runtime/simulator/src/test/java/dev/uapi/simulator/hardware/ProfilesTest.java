package dev.uapi.simulator.hardware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Release;
import dev.uapi.simulator.space.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the kinds of IOMMUs have, and that it follows from what they say of themselves.
final class ProfilesTest {
    private static final Release OLD = new Release(6, 12, 0);
    private static final Release NEW = new Release(7, 3, 0);

    private static Optional<Long> last(Iommu iommu, TableFeature... features) {
        return iommu.tables(Set.copyOf(Arrays.asList(features))).map(format -> format.aperture().last());
    }

    private static long pages(Iommu iommu, TableFeature... features) {
        return iommu.tables(Set.copyOf(Arrays.asList(features))).orElseThrow().pageSizes();
    }

    @Test
    void pagesAreAsLargeAsTheTablesOfEachLevel() {
        long levels = 4 << 10 | 2 << 20 | 1 << 30;
        assertEquals(levels, pages(new VtdIommu()));
        assertEquals(levels, pages(SmmuV3.withEverything(NEW)));
        assertEquals(16 << 10 | 32 << 20, pages(new SmmuV3(NEW, List.of(1, 0, 0, 0, 0, 0x25, 0, 0))));
        assertEquals(levels, pages(AmdIommu.withEverything(NEW), TableFeature.PASIDS));
        assertEquals(-4096, pages(AmdIommu.withEverything(NEW)), "every power of two has an entry in AMD's own tables");
        assertThrows(IllegalArgumentException.class, () -> TableFormat.ofBits(39, 0));
    }

    @Test
    void amdMakesAllDmaCoherent() {
        assertTrue(AmdIommu.withEverything(NEW).makesCoherent());
        assertFalse(new VtdIommu().makesCoherent());
        assertFalse(SmmuV3.withEverything(NEW).makesCoherent());
    }

    @Test
    void theEmulatedOneHasPlainTablesOnly() {
        VtdIommu vtd = new VtdIommu();
        assertEquals(Optional.of(0x7fffffffffL), last(vtd));
        for (TableFeature feature : TableFeature.values()) {
            assertEquals(Optional.empty(), last(vtd, feature));
        }
        assertFalse(vtd.tracksDirtyPages());
        assertEquals(List.of(new Range(0xfee00000L, 0xfeefffffL)), vtd.reserved());
        assertEquals(24, vtd.info().bytes().length);
        assertEquals(Optional.empty(), vtd.info(2).map(HardwareInfo::type));
    }

    @Test
    void amdSaysHowManyLevelsItHas() {
        assertEquals(Optional.of(-1L), last(AmdIommu.withEverything(NEW)));
        assertEquals(Optional.of(0xffffffffffffL), last(new AmdIommu(NEW, 0, 0)));
        assertEquals(Optional.of(0x1ffffffffffffffL), last(new AmdIommu(NEW, 1 << 10, 0)));
    }

    @Test
    void amdHasOneFeatureAtATime() {
        AmdIommu amd = AmdIommu.withEverything(NEW);
        assertTrue(amd.tracksDirtyPages());
        assertEquals(Optional.of(0xffffffffffffL), last(amd, TableFeature.PASIDS));
        assertEquals(Optional.of(-1L), last(amd, TableFeature.NEST_PARENT));
        assertEquals(Optional.empty(), last(amd, TableFeature.NEST_PARENT, TableFeature.DIRTY_TRACKING));
        assertEquals(Optional.empty(), last(amd, TableFeature.FAULTS));
        assertFalse(new AmdIommu(NEW, 0, 0).tracksDirtyPages());
    }

    @Test
    void itsDriverLearntToNestAndToTell() {
        AmdIommu old = AmdIommu.withEverything(OLD);
        assertEquals(Optional.empty(), last(old, TableFeature.NEST_PARENT));
        assertEquals(Optional.empty(), last(old, TableFeature.PASIDS));
        assertEquals(0, old.info().type());
        assertArrayEquals(new byte[] {7, 0, 0, 0, 0, 0, 0, 0}, Arrays.copyOfRange(new AmdIommu(NEW, 0, 7).info().bytes(), 8, 16));
    }

    @Test
    void smmuV3HasTwoStages() {
        SmmuV3 smmu = SmmuV3.withEverything(NEW);
        assertEquals(Optional.of(0xffffffffffffL), last(smmu));
        assertTrue(smmu.tracksDirtyPages());
        assertEquals(Optional.of(0xffffffffffffL), last(smmu, TableFeature.NEST_PARENT));
        assertEquals(Optional.of(0xffffffffffffL), last(smmu, TableFeature.PASIDS));
        assertEquals(Optional.empty(), last(smmu, TableFeature.NEST_PARENT, TableFeature.DIRTY_TRACKING));
        assertEquals(List.of(new Range(0x8000000, 0x80fffff)), smmu.reserved());
        assertEquals(40, smmu.info().bytes().length);
        assertEquals(0, SmmuV3.withEverything(OLD).info().type());
    }

    @Test
    void smmuV3SaysWhatItCannot() {
        SmmuV3 second = new SmmuV3(NEW, List.of(1, 0, 0, 0, 0, 0x42, 0, 0));
        assertEquals(Optional.of(0xffffffffffL), last(second), "the second stage, of 40 bits");
        assertEquals(64 << 10 | 512 << 20, pages(second));
        assertFalse(second.tracksDirtyPages());
        assertEquals(Optional.empty(), last(second, TableFeature.NEST_PARENT));
        assertThrows(IllegalArgumentException.class, () -> new SmmuV3(NEW, List.of(1)));
    }
}
