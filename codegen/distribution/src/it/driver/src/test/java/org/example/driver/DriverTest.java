package org.example.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.junit.FailNth;
import dev.uapi.runtime.UapiException;
import org.example.lamp.basic.Add;
import org.junit.jupiter.api.Test;

@dev.uapi.junit.Iommufd(release = "6.12")
final class DriverTest {
    @Test
    void theRingIsMapped(Iommufd iommu) {
        try (Driver driver = new Driver(iommu)) {
            assertEquals(0, driver.ring().value() % 4096);
        }
    }

    @FailNth
    void itStartsOrLeavesNothingBehind(Iommufd iommu) {
        try {
            new Driver(iommu).close();
        } catch (UapiException refused) {
            // it could not start
        }
    }

    @Test
    void aDescriptionOfItsOwnHasBecomeBindings() {
        assertEquals("LAMP_ADD", Add.NAME);
    }
}
