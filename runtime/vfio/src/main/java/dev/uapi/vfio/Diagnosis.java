package dev.uapi.vfio;

import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the words for a device that a program cannot have: what stands in the way, and what to do.
final class Diagnosis {
    private static final String SWITCH_THE_IOMMU_ON = "switch the IOMMU on in the firmware (VT-d, AMD-Vi, SMMU), and for Intel also by "
            + "intel_iommu=on on the kernel's command line";
    private static final String NO_FILES = "this kernel (" + System.getProperty("os.version", "unknown") + ") offers no files for devices";
    private static final String OTHER_KERNEL = "boot 6.6 or newer, built with CONFIG_VFIO_DEVICE_CDEV";

    private final Machine machine;

    Diagnosis(Machine machine) {
        this.machine = machine;
    }

    /// The file of a PCI device.
    ///
    /// @throws DeviceUnavailableException if it has none: it says why and what to do
    Path file(PciAddress address) {
        SysfsDevice device = machine.pci(address);
        String vfio = device.vfioName().orElseThrow(() -> notWithVfio(device));
        Path file = machine.file(vfio);
        if (Files.exists(file)) {
            return file;
        }
        throw noFile(file, device);
    }

    private static DeviceUnavailableException notWithVfio(SysfsDevice device) {
        Path folder = device.folder();
        if (!device.isThere()) {
            return new DeviceUnavailableException(
                    folder, Errno.ENODEV, "there is no PCI device at this address", "`lspci -D` shows those there are");
        }
        if (device.group().isEmpty()) {
            return new DeviceUnavailableException(folder, Errno.ENODEV, "no IOMMU is in front of the device", SWITCH_THE_IOMMU_ON);
        }
        return device.driver()
                .map(driver -> new DeviceUnavailableException(
                        folder, Errno.EBUSY, "the driver " + driver + " has the device", "if nothing needs it, " + giveToVfio(device)))
                .orElseGet(() -> new DeviceUnavailableException(folder, Errno.ENODEV, "no driver has the device", giveToVfio(device)));
    }

    private static String giveToVfio(SysfsDevice device) {
        String unbind = device.driver().map(_ -> "echo " + device.name() + " > " + device.folder() + "/driver/unbind; ").orElse("");
        return "give it to vfio-pci as root: modprobe vfio-pci; echo vfio-pci > " + device.folder() + "/driver_override; " + unbind
                + "echo " + device.name() + " > " + device.folder().resolveSibling("../drivers_probe").normalize();
    }

    private static DeviceUnavailableException noFile(Path file, SysfsDevice device) {
        Optional<String> numbers = device.numbers();
        if (numbers.isEmpty()) {
            return new DeviceUnavailableException(file, Errno.ENOENT, NO_FILES, OTHER_KERNEL);
        }
        return new DeviceUnavailableException(
                file,
                Errno.ENOENT,
                "VFIO has the device " + device.name() + ", but its file is not here",
                "hand the file into the container, or make it: mknod " + file + " c " + numbers.get());
    }

    /// Why a file of VFIO cannot be opened, better than the file alone can tell.
    DeviceUnavailableException unopened(Path file, DeviceUnavailableException failure) {
        boolean ours = machine.files().resolve("devices").equals(file.getParent());
        return ours && failure.errno() == Errno.ENOENT ? missing(file) : failure;
    }

    private DeviceUnavailableException missing(Path file) {
        Optional<SysfsDevice> device = machine.named(file.getFileName().toString());
        if (device.isPresent()) {
            return noFile(file, device.get());
        }
        List<String> others = machine.vfioNames();
        if (others.isEmpty()) {
            return new DeviceUnavailableException(
                    file,
                    Errno.ENOENT,
                    "VFIO has no device",
                    "open one by its PCI address, which says how to give it to VFIO");
        }
        return new DeviceUnavailableException(file, Errno.ENOENT, "VFIO has no device of this name", "it has " + others.stream()
                .map(name -> name + machine.named(name).map(other -> " (" + other.name() + ")").orElse(""))
                .collect(Collectors.joining(", ")));
    }

    /// Why a device that was opened cannot be bound.
    ///
    /// @param device if it is known where it is
    DeviceUnavailableException unbound(Path file, Optional<SysfsDevice> device, UapiException refusal) {
        DeviceUnavailableException failure = switch (refusal.errno()) {
            case EBUSY -> busy(file, device);
            case EINVAL -> new DeviceUnavailableException(
                    file,
                    Errno.EINVAL,
                    "somebody else has bound the device; or its DMA goes past the caches, which VFIO cannot work with",
                    "end the program that has " + file + " open: `fuser` finds it");
            case EPERM -> new DeviceUnavailableException(
                    file,
                    Errno.EPERM,
                    "the device could raise interrupts that are not its own, for this machine cannot remap them",
                    "if you trust the device: echo 1 > /sys/module/iommufd/parameters/allow_unsafe_interrupts");
            case ENODEV -> new DeviceUnavailableException(
                    file, Errno.ENODEV, "no IOMMU is in front of the device, or it is going away", SWITCH_THE_IOMMU_ON);
            case EACCES -> new DeviceUnavailableException(
                    file,
                    Errno.EACCES,
                    "the device is a virtual function, or has some, and asks for a token",
                    "get the token from whoever has the physical function, and give it with DeviceBindIommufd");
            default -> new DeviceUnavailableException(
                    file, refusal.errno(), String.valueOf(refusal.getMessage()), "look for the reason in the kernel's log (dmesg)");
        };
        failure.initCause(refusal);
        return failure;
    }

    private static DeviceUnavailableException busy(Path file, Optional<SysfsDevice> device) {
        List<SysfsDevice> inTheWay = device.map(SysfsDevice::inTheWay).orElse(List.of());
        String group = device.flatMap(SysfsDevice::group).orElse("?");
        if (inTheWay.isEmpty()) {
            return new DeviceUnavailableException(
                    file,
                    Errno.EBUSY,
                    "somebody else has the device or another one of its group " + group
                            + ": through another open /dev/iommu, or through /dev/vfio/" + group,
                    "end that program first");
        }
        String names = inTheWay.stream().map(SysfsDevice::toString).collect(Collectors.joining(", "));
        return new DeviceUnavailableException(
                file,
                Errno.EBUSY,
                "the IOMMU cannot tell it from other devices of its group " + group + ", which drivers of the kernel have: " + names,
                "take them from their drivers, too: " + inTheWay.stream()
                        .map(other -> "echo " + other.name() + " > " + other.folder() + "/driver/unbind")
                        .collect(Collectors.joining("; ")));
    }
}
