package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvailabilityTest {
    private static final Availability PASID = Availability.since("6.15", "6.12.y", "6.6.20").until("7.1");

    @ParameterizedTest
    @CsvSource({
        "6.15, true", "6.14, false", "6.12, false", "6.12.1, true", "6.12.117, true", "6.6.19, false", "6.6.20, true",
        "6.13.5, false", "7.0.9, true", "7.1, false", "6.15.3, true"
    })
    void saysWhichReleasesHaveIt(String release, boolean has) {
        assertEquals(has, PASID.in(Release.parse(release)));
    }

    @Test
    void spellsItAsADescriptionDoes() {
        assertEquals("since 6.15, 6.12.y, 6.6.20, until 7.1", PASID.toString());
        assertEquals("until 3.0", Availability.ALWAYS.until("3.0").toString());
        assertEquals("", Availability.ALWAYS.toString());
    }

    @Test
    void refusesWhatIsNoRelease() {
        assertThrows(IllegalArgumentException.class, () -> Availability.since("6.12.y"));
        assertThrows(IllegalArgumentException.class, () -> Availability.since("6.12", "6.y"));
    }
}
