package dev.uapi.examples.viommu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.junit.FailNth;
import dev.uapi.runtime.UapiException;
import dev.uapi.simulator.Simulator;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever the kernel refuses, the program leaves nothing behind, and no device attached.
final class LeaksNothingTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Attachments device = new Attachments();

    /// A device that remembers what it is attached to.
    private static final class Attachments implements AssignedDevice {
        private final List<Object> tables = new ArrayList<>();

        @Override
        public DeviceId id() {
            return new DeviceId(PageTables.DEVICE);
        }

        @Override
        public Attached attach(Ioas ioas) {
            tables.add(ioas.id());
            return tables::clear;
        }

        @Override
        public Attached attach(HwptPagingId table) {
            tables.add(table);
            return tables::clear;
        }
    }

    @FailNth
    void withTheKernelsTable(Iommufd iommu) {
        Viommu.run(iommu, device, NOWHERE);
    }

    @FailNth
    void withATableOfItsOwn(Simulator simulator) {
        Viommu.run(Iommufd.over(new PageTables(simulator, 0)), device, NOWHERE);
    }

    /// The simulator has no page tables, so whatever concerns them fails elsewhere.
    @Test
    void withATableThatFails() {
        int call = 1;
        for (PageTables tables = runWithFault(call); tables.hasFailed(); tables = runWithFault(++call)) {
            assertEquals(List.of(), device.tables, "call " + call);
            assertEquals(0, tables.count(), "call " + call);
        }
        assertTrue(call > 5, "there are calls about page tables: " + call);
    }

    private PageTables runWithFault(int call) {
        Simulator simulator = Simulator.open();
        PageTables tables = new PageTables(simulator, call);
        try (Iommufd iommu = Iommufd.over(tables)) {
            Viommu.run(iommu, device, NOWHERE);
        } catch (UapiException refused) {
            assertTrue(tables.hasFailed(), refused::getMessage);
        }
        return tables;
    }

    @AfterEach
    void nothingIsAttached() {
        assertEquals(List.of(), device.tables);
    }
}
