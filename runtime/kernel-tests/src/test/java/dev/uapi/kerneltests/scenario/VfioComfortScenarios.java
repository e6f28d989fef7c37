package dev.uapi.kerneltests.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.DmaBuffer;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.vfio.DeviceLostException;
import dev.uapi.vfio.PciAddress;
import dev.uapi.vfio.Recall;
import dev.uapi.vfio.VfioDevice;
import dev.uapi.vfio.basic.PciIrqIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A device that a program cannot have, or not any longer: what a real machine says, in words.
@ExtendWith(dev.uapi.kerneltests.VfioDevice.Present.class)
@Tag(Subject.KERNEL_ONLY)
final class VfioComfortScenarios {
    private static final Path DEVICES = Path.of("/sys/bus/pci/devices");
    private static final Path FILE = Path.of("/dev/vfio/devices/vfio0");
    private static final Duration LONG = Duration.ofSeconds(60);

    private static String refused(Errno errno, PciAddress address) {
        try (Iommufd iommu = Iommufd.open()) {
            DeviceUnavailableException failure = assertThrows(DeviceUnavailableException.class, () -> VfioDevice.open(address, iommu));
            assertEquals(errno, failure.errno());
            return String.valueOf(failure.getMessage());
        }
    }

    private static PciAddress withDriver(String driver) throws IOException {
        try (var devices = Files.newDirectoryStream(DEVICES)) {
            for (Path device : devices) {
                if (Files.isSymbolicLink(device.resolve("driver")) && device.resolve("driver").toRealPath().endsWith(driver)) {
                    return PciAddress.parse(device.getFileName().toString());
                }
            }
        }
        throw new IOException("no device has the driver " + driver);
    }

    private static void write(Path file, Object text) {
        try {
            Files.writeString(file, text.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aDeviceIsFoundByItsAddress() throws IOException {
        try (Iommufd iommu = Iommufd.open(); VfioDevice device = VfioDevice.open(withDriver("vfio-pci"), iommu)) {
            assertEquals("1234:11e8", device.config().toString());
            assertEquals(1 << 20, device.region(0).size());
            assertEquals(0, device.region(1).size());
            assertEquals(1, device.interrupts(PciIrqIndex.MSI_IRQ_INDEX));
            assertEquals(0, device.interrupts(PciIrqIndex.MSIX_IRQ_INDEX));
        }
    }

    @Test
    void aDeviceThatIsNotThere() {
        assertTrue(refused(Errno.ENODEV, PciAddress.parse("00:1e.7")).contains("there is no PCI device at this address"));
    }

    @Test
    void aDeviceThatADriverHas() throws IOException {
        String message = refused(Errno.EBUSY, withDriver("virtio-pci"));
        assertTrue(message.contains("the driver virtio-pci has the device; if nothing needs it, give it to vfio-pci"), message);
    }

    @Test
    void aDeviceThatSomebodyHas() throws IOException {
        try (Iommufd iommu = Iommufd.open(); VfioDevice _ = VfioDevice.open(FILE, iommu)) {
            String message = refused(Errno.EINVAL, withDriver("vfio-pci"));
            assertTrue(message.contains("somebody else has bound the device"), message);
        }
    }

    @Test
    void aDeviceUnderAnotherName() {
        try (Iommufd iommu = Iommufd.open()) {
            String message = assertThrows(
                    DeviceUnavailableException.class, () -> VfioDevice.open(FILE.resolveSibling("vfio7"), iommu)).getMessage();
            assertTrue(String.valueOf(message).contains("VFIO has no device of this name; it has vfio0 (0000:"), message);
        }
    }

    /// Nothing behind a port answers whose buses have no numbers: that is all that is left of a device that is pulled out.
    @Test
    void aDeviceThatIsPulledOut() throws IOException {
        try (Behind behind = Behind.port(); Iommufd iommu = Iommufd.open(); VfioDevice device = VfioDevice.open(behind.device(), iommu)) {
            Recall recall = device.recall();
            device.check();
            behind.cutOff();
            String lost = "vfio1 is lost: it does not answer any more, as when it was pulled out; "
                    + "close it, nothing else can be done with it";
            assertEquals(lost, assertThrows(DeviceLostException.class, device::check).getMessage());
            assertEquals("1234:11e8", device.config().toString());
            assertEquals(-1, device.config().registers().get32(8));
            try (Ioas ioas = iommu.allocateIoas(); DmaBuffer _ = ioas.allocate(4096, Access.READ_WRITE); var _ = device.attach(ioas)) {
                assertEquals(1 << 20, device.region(0).size());
            }
            behind.restore();
            device.check();
            recall.check();
            recall.close();
        }
    }

    /// Who takes a device back waits until the program has closed it, and asks it to.
    @Test
    void aDeviceThatIsTakenBack() throws IOException, InterruptedException {
        PciAddress address = withDriver("vfio-pci");
        Path driver = DEVICES.resolve(address.toString()).resolve("driver").toRealPath();
        try (Iommufd iommu = Iommufd.open()) {
            VfioDevice device = VfioDevice.open(address, iommu);
            Recall recall = device.recall();
            recall.check();
            Thread taker = Thread.ofPlatform().start(() -> write(driver.resolve("unbind"), address));
            assertTrue(recall.await(LONG));
            String message = assertThrows(DeviceLostException.class, recall::check).getMessage();
            assertEquals(
                    "vfio0 is wanted back: somebody takes the device from its driver; close it, whoever wants it waits for that", message);
            assertTrue(taker.isAlive());
            assertEquals("1234:11e8", device.config().toString());
            assertEquals(Errno.ENOENT, assertThrows(DeviceUnavailableException.class, () -> KernelDevice.open(FILE)).errno());

            device.close();
            recall.close();
            taker.join(LONG);
            assertFalse(taker.isAlive());
            assertTrue(refused(Errno.ENODEV, address).contains("no driver has the device; give it to vfio-pci"));
            write(Path.of("/sys/bus/pci/drivers_probe"), address);
            VfioDevice.open(address, iommu).close();
        }
    }
}
