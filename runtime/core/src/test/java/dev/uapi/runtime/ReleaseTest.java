package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleaseTest {
    @Test
    void readsWhatItWrites() {
        assertEquals(new Release(7, 3, 0), Release.parse("7.3"));
        assertEquals(new Release(6, 12, 117), Release.parse("6.12.117"));
        assertEquals("7.3", Release.parse("7.3.0").toString());
        assertEquals("6.12.117", Release.parse("6.12.117").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7.", "7.3.", "v7.3", "7.3-rc1", "6.12.y", "-1.2", "7.3.4.5", "9999999.0"})
    void refusesWhatIsNoRelease(String text) {
        assertThrows(IllegalArgumentException.class, () -> Release.parse(text));
    }

    @Test
    void standsInOrder() {
        Release stable = Release.parse("6.12.117");
        assertTrue(stable.atLeast(6, 12));
        assertTrue(stable.atLeast(6, 12, 117));
        assertFalse(stable.atLeast(6, 12, 118));
        assertFalse(stable.atLeast(6, 13));
        assertTrue(stable.before(6, 13));
        assertFalse(stable.before(6, 12));
        assertTrue(stable.before(6, 12, 118));
        assertFalse(Release.parse("6.13").before(6, 13));
        assertTrue(Release.parse("6.2").compareTo(Release.parse("6.12")) < 0);
    }

    @Test
    void aBranchHasStableReleasesOnly() {
        assertTrue(Release.parse("6.12.117").onBranch(6, 12, 117));
        assertTrue(Release.parse("6.12.117").onBranch(6, 12, 1));
        assertFalse(Release.parse("6.12.116").onBranch(6, 12, 117));
        assertFalse(Release.parse("6.12").onBranch(6, 12, 0));
        assertFalse(Release.parse("6.13.2").onBranch(6, 12, 1));
    }

    @Test
    void hasNoNegativeNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new Release(6, -1, 0));
    }

    @Test
    void distributionsAddToTheRelease() {
        assertEquals(new Release(6, 12, 94), Release.ofVersion("6.12.94+deb13-amd64"));
        assertEquals(new Release(7, 3, 0), Release.ofVersion("7.3-rc2"));
        assertThrows(IllegalArgumentException.class, () -> Release.ofVersion("unknown"));
    }
}
