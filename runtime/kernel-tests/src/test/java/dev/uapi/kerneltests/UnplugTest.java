package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.device.PciSlot;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.DeviceLostException;
import dev.uapi.vfio.Recall;
import dev.uapi.vfio.VfioDevice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A simulated device is unplugged while a program works with it: the program is told what a real kernel has it told, as
/// [dev.uapi.kerneltests.scenario] shows.
final class UnplugTest {
    private final Machine machine = new Machine(Kernel.DEFAULT);
    private final PciSlot slot = machine.plug(new dev.uapi.simulator.hardware.EduDevice(), new VtdIommu());

    @Test
    void theProgramIsTold() throws InterruptedException {
        try (Iommufd iommu = Iommufd.over(machine.openIommu())) {
            VfioDevice device = VfioDevice.over(machine.open(slot), iommu);
            Recall recall = device.recall();
            recall.check();
            assertFalse(recall.await(Duration.ZERO));

            assertFalse(machine.unplug(slot, Duration.ZERO));
            String message = assertThrows(DeviceLostException.class, recall::check).getMessage();
            assertEquals(
                    "the device is wanted back: somebody unplugs the device, or takes it from its driver; close it, "
                            + "whoever wants it waits for that",
                    message);
            assertEquals("1234:11e8", device.config().toString());

            device.close();
            recall.close();
            assertTrue(recall.await(Duration.ZERO));
            assertTrue(machine.unplug(slot, Duration.ZERO));
        }
        DeviceUnavailableException gone = assertThrows(DeviceUnavailableException.class, () -> machine.open(slot));
        assertEquals(Errno.ENOENT, gone.errno());
    }

    @Test
    void theProgramIsToldThatItIsLost() throws InterruptedException {
        try (Iommufd iommu = Iommufd.over(machine.openIommu()); VfioDevice device = VfioDevice.over(machine.open(slot), iommu)) {
            Recall recall = device.recall();
            device.check();
            assertFalse(machine.pullOut(slot, Duration.ZERO));
            String lost = "the device is lost: it does not answer any more, as when it was pulled out; "
                    + "close it, nothing else can be done with it";
            assertEquals(lost, assertThrows(DeviceLostException.class, device::check).getMessage());
            assertEquals(lost, assertThrows(DeviceLostException.class, recall::check).getMessage());
            assertEquals("1234:11e8", device.config().toString());
            recall.close();
        }
        assertTrue(machine.unplug(slot, Duration.ZERO));
    }

    /// Whoever stops to listen is asked no more.
    @Test
    void whoDoesNotListenHearsNothing() throws InterruptedException {
        try (Iommufd iommu = Iommufd.over(machine.openIommu()); VfioDevice device = VfioDevice.over(machine.open(slot), iommu)) {
            Recall first = device.recall();
            first.close();
            Recall second = device.recall();
            second.check();
            assertFalse(machine.unplug(slot, Duration.ZERO));
            assertTrue(second.await(Duration.ZERO));
            second.close();
        }
    }
}
