package dev.uapi.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceReset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program is told of a device that it cannot have: why, and what to do.
final class DiagnosisTest {
    private static final PciAddress ADDRESS = PciAddress.parse("0000:00:03.0");
    private static final String KERNEL = System.getProperty("os.version");

    @TempDir
    private Path root;

    private Machine machine() {
        return new Machine(root.resolve("sys"), root.resolve("dev"));
    }

    private SysfsDevice device() {
        return machine().pci(ADDRESS);
    }

    /// A device of group 5, and nobody's yet.
    private void isThere(String address) throws IOException {
        Path device = Files.createDirectories(root.resolve("sys/bus/pci/devices").resolve(address));
        Path group = Files.createDirectories(root.resolve("sys/kernel/iommu_groups/5/devices"));
        Files.createSymbolicLink(device.resolve("iommu_group"), group.getParent());
        Files.createSymbolicLink(group.resolve(address), device);
    }

    private void driver(String address, String name) throws IOException {
        Path driver = Files.createDirectories(root.resolve("sys/bus/pci/drivers").resolve(name));
        Files.createSymbolicLink(root.resolve("sys/bus/pci/devices").resolve(address).resolve("driver"), driver);
    }

    /// VFIO has the device, with or without a file.
    private void withVfio(boolean file) throws IOException {
        isThere(ADDRESS.toString());
        driver(ADDRESS.toString(), "vfio-pci");
        Path vfio = Files.createDirectories(device().folder().resolve("vfio-dev/vfio0"));
        Path byName = Files.createDirectories(root.resolve("sys/class/vfio-dev"));
        Files.createSymbolicLink(vfio.resolve("device"), device().folder());
        Files.createSymbolicLink(byName.resolve("vfio0"), vfio);
        if (file) {
            Files.writeString(vfio.resolve("dev"), "511:0\n");
        }
    }

    private String told(Errno errno) {
        DeviceUnavailableException failure = assertThrows(
                DeviceUnavailableException.class, () -> VfioDevice.open(ADDRESS, Iommufd.over(new FakeIommu(new FakeDevice())), machine()));
        assertEquals(errno, failure.errno());
        return shortened(failure);
    }

    private String shortened(Exception failure) {
        return String.valueOf(failure.getMessage()).replace(root.toString(), "");
    }

    @Test
    void noDevice() {
        assertEquals(
                "cannot open /sys/bus/pci/devices/0000:00:03.0: ENODEV, there is no PCI device at this address; "
                        + "`lspci -D` shows those there are",
                told(Errno.ENODEV));
    }

    @Test
    void noIommu() throws IOException {
        Files.createDirectories(device().folder());
        assertEquals(
                "cannot open /sys/bus/pci/devices/0000:00:03.0: ENODEV, no IOMMU is in front of the device; switch the IOMMU on in the "
                        + "firmware (VT-d, AMD-Vi, SMMU), and for Intel also by intel_iommu=on on the kernel's command line",
                told(Errno.ENODEV));
    }

    @Test
    void noDriver() throws IOException {
        isThere(ADDRESS.toString());
        assertEquals(
                "cannot open /sys/bus/pci/devices/0000:00:03.0: ENODEV, no driver has the device; give it to vfio-pci as root: "
                        + "modprobe vfio-pci; echo vfio-pci > /sys/bus/pci/devices/0000:00:03.0/driver_override; "
                        + "echo 0000:00:03.0 > /sys/bus/pci/drivers_probe",
                told(Errno.ENODEV));
    }

    @Test
    void anotherDriver() throws IOException {
        isThere(ADDRESS.toString());
        driver(ADDRESS.toString(), "e1000e");
        assertEquals(
                "cannot open /sys/bus/pci/devices/0000:00:03.0: EBUSY, the driver e1000e has the device; if nothing needs it, give it to "
                        + "vfio-pci as root: modprobe vfio-pci; echo vfio-pci > /sys/bus/pci/devices/0000:00:03.0/driver_override; "
                        + "echo 0000:00:03.0 > /sys/bus/pci/devices/0000:00:03.0/driver/unbind; "
                        + "echo 0000:00:03.0 > /sys/bus/pci/drivers_probe",
                told(Errno.EBUSY));
    }

    @Test
    void aKernelWithoutFiles() throws IOException {
        withVfio(false);
        assertEquals(
                "cannot open /dev/devices/vfio0: ENOENT, this kernel (" + KERNEL + ") offers no files for devices; "
                        + "boot 6.6 or newer, built with CONFIG_VFIO_DEVICE_CDEV",
                told(Errno.ENOENT));
    }

    @Test
    void aContainerWithoutTheFile() throws IOException {
        withVfio(true);
        String expected = "cannot open /dev/devices/vfio0: ENOENT, VFIO has the device 0000:00:03.0, but its file is not here; "
                + "hand the file into the container, or make it: mknod /dev/devices/vfio0 c 511 0";
        assertEquals(expected, told(Errno.ENOENT));
        assertEquals(expected, unopened("vfio0"));
    }

    private String unopened(String name) {
        Iommufd iommu = Iommufd.over(new FakeIommu(new FakeDevice()));
        return shortened(assertThrows(
                DeviceUnavailableException.class, () -> VfioDevice.open(root.resolve("dev/devices").resolve(name), iommu, machine())));
    }

    @Test
    void anotherName() throws IOException {
        withVfio(true);
        assertEquals(
                "cannot open /dev/devices/vfio3: ENOENT, VFIO has no device of this name; it has vfio0 (0000:00:03.0)", unopened("vfio3"));
    }

    @Test
    void vfioHasNothing() {
        String expected = "cannot open /dev/devices/vfio0: ENOENT, VFIO has no device; "
                + "open one by its PCI address, which says how to give it to VFIO";
        assertEquals(expected, unopened("vfio0"));
    }

    @Test
    void aFileElsewhereIsExplainedAsAnyFile() {
        DeviceUnavailableException failure = new DeviceUnavailableException(Path.of("/tmp/x"), Errno.ENOENT, "a", "b");
        assertSame(failure, new Diagnosis(machine()).unopened(Path.of("/tmp/x"), failure));
    }

    private String unbound(Errno errno) {
        UapiException refusal = new UapiException("VFIO_DEVICE_BIND_IOMMUFD", errno, List.of());
        DeviceUnavailableException failure = new Diagnosis(machine()).unbound(Path.of("vfio0"), Optional.of(device()), refusal);
        assertSame(refusal, failure.getCause());
        assertEquals(errno, failure.errno());
        return shortened(failure);
    }

    @Test
    void othersOfTheGroupAreTheKernels() throws IOException {
        withVfio(true);
        isThere("0000:00:02.0", "pcieport");
        isThere("0000:00:03.1", "ahci");
        isThere("0000:00:03.2", "e1000e");
        Path other = root.resolve("sys/bus/pci/devices").toRealPath();
        assertEquals(
                "cannot open vfio0: EBUSY, the IOMMU cannot tell it from other devices of its group 5, which drivers of the kernel have: "
                        + "0000:00:03.1 (ahci), 0000:00:03.2 (e1000e); take them from their drivers, too: "
                        + "echo 0000:00:03.1 > " + other + "/0000:00:03.1/driver/unbind; "
                        + "echo 0000:00:03.2 > " + other + "/0000:00:03.2/driver/unbind",
                unbound(Errno.EBUSY).replace("> /", "> " + root.toRealPath() + "/"));
    }

    private void isThere(String address, String driver) throws IOException {
        Path device = Files.createDirectories(root.resolve("sys/bus/pci/devices").resolve(address));
        Files.createSymbolicLink(root.resolve("sys/kernel/iommu_groups/5/devices").resolve(address), device);
        driver(address, driver);
    }

    @Test
    void somebodyElseHasIt() throws IOException {
        withVfio(true);
        assertEquals(
                "cannot open vfio0: EBUSY, somebody else has the device or another one of its group 5: through another open /dev/iommu, "
                        + "or through /dev/vfio/5; end that program first",
                unbound(Errno.EBUSY));
    }

    @Test
    void otherReasonsNotToBind() {
        assertTrue(unbound(Errno.EPERM).contains("echo 1 > /sys/module/iommufd/parameters/allow_unsafe_interrupts"));
        assertTrue(unbound(Errno.ENODEV).contains("intel_iommu=on"));
        assertTrue(unbound(Errno.EACCES).contains("token"));
        assertTrue(unbound(Errno.EINVAL).contains("somebody else has bound the device"));
        assertTrue(unbound(Errno.ENOMEM).contains("VFIO_DEVICE_BIND_IOMMUFD: ENOMEM"));
    }

    @Test
    void aDeviceThatWasUnplugged() throws IOException {
        withVfio(true);
        Opened opened = new Opened(new FakeDevice(), "vfio0", Optional.of(device()));
        UapiException failure = new UapiException(DeviceReset.NAME, Errno.ENODEV, List.of());
        assertSame(failure, assertThrows(UapiException.class, () -> opened.calling(() -> raise(failure))));

        Files.delete(device().folder().resolve("driver"));
        DeviceLostException lost = assertThrows(DeviceLostException.class, () -> opened.calling(() -> raise(failure)));
        assertEquals(
                "vfio0 is lost: somebody takes the device from its driver; close it, nothing else can be done with it "
                        + "(VFIO_DEVICE_RESET: ENODEV, there is no such device)",
                lost.getMessage());
        Files.move(device().folder(), root.resolve("away"));
        DeviceLostException away = assertThrows(DeviceLostException.class, () -> opened.calling(() -> raise(failure)));
        assertTrue(shortened(away).startsWith("vfio0 is lost: the device was unplugged; close it"));

        UapiException refused = new UapiException(DeviceReset.NAME, Errno.EINVAL, List.of());
        assertSame(refused, assertThrows(UapiException.class, () -> opened.calling(() -> raise(refused))));
    }

    @Test
    void aDeviceThatDoesNotAnswer() {
        FakeDevice fake = new FakeDevice();
        Opened opened = new Opened(fake, "vfio0", Optional.empty());
        opened.check();
        fake.memory.fill((byte) -1);
        String expected = "vfio0 is lost: it does not answer any more, as when it was pulled out; "
                + "close it, nothing else can be done with it";
        assertEquals(expected, assertThrows(DeviceLostException.class, opened::check).getMessage());
        assertEquals(expected, opened.recalled().getMessage());
        UapiException failure = new UapiException(DeviceReset.NAME, Errno.EIO, List.of());
        DeviceLostException lost = assertThrows(DeviceLostException.class, () -> opened.calling(() -> raise(failure)));
        assertEquals(expected + " (VFIO_DEVICE_RESET: EIO, the device failed)", lost.getMessage());

        fake.reading = Errno.EIO;
        opened.check();
        fake.reading = Errno.ENOENT;
        fake.kind = DeviceFlags.NONE;
        opened.check();
    }

    @Test
    void aDeviceThatIsWantedBack() throws IOException {
        withVfio(true);
        Opened simulated = new Opened(new FakeDevice(), "the device", Optional.empty());
        assertEquals(
                "the device is wanted back: somebody unplugs the device, or takes it from its driver; close it, "
                        + "whoever wants it waits for that",
                simulated.recalled().getMessage());
        Opened opened = new Opened(new FakeDevice(), "vfio0", Optional.of(device()));
        Files.delete(device().folder().resolve("driver"));
        assertEquals(
                "vfio0 is wanted back: somebody takes the device from its driver; close it, whoever wants it waits for that",
                opened.recalled().getMessage());
    }

    @Test
    void registersOfALostDevice() throws IOException {
        withVfio(true);
        FakeDevice fake = new FakeDevice();
        Registers registers = new FileRegisters(new Opened(fake, "vfio0", Optional.of(device())), fake, 0, 16);
        Files.delete(device().folder().resolve("driver"));
        fake.reading = Errno.EIO;
        DeviceLostException lost = assertThrows(DeviceLostException.class, () -> registers.get32(0));
        assertTrue(String.valueOf(lost.getMessage()).endsWith("(pread: EIO, the device failed)"), lost::getMessage);
    }

    private static boolean raise(UapiException failure) {
        throw failure;
    }
}
