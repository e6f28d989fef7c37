package dev.uapi.vfio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A device as sysfs shows it at this moment.
///
/// @param folder of the device
record SysfsDevice(Machine machine, Path folder) {
    /// Drivers that let VFIO have other devices of the same group: they do no DMA.
    private static final Set<String> HARMLESS = Set.of("pci-stub", "pcieport");

    /// By which the bus knows it: `0000:00:03.0`.
    String name() {
        return folder.getFileName().toString();
    }

    boolean isThere() {
        return Files.isDirectory(folder);
    }

    Optional<String> driver() {
        return linked("driver");
    }

    /// The number of the group of devices that the IOMMU cannot tell apart.
    Optional<String> group() {
        return linked("iommu_group");
    }

    /// The name that VFIO has given it, if it has it: `vfio0`.
    Optional<String> vfioName() {
        return Machine.names(folder.resolve("vfio-dev")).stream().findFirst();
    }

    /// The numbers of its file, as `mknod` takes them; empty if the kernel offers no file for it.
    Optional<String> numbers() {
        return vfioName()
                .flatMap(vfio -> text(folder.resolve("vfio-dev").resolve(vfio).resolve("dev")))
                .map(text -> text.replace(':', ' '));
    }

    /// Devices of the same group that a driver of the kernel works with.
    List<SysfsDevice> inTheWay() {
        Path group = folder.resolve("iommu_group/devices");
        return Machine.names(group).stream()
                .filter(name -> !name.equals(name()))
                .flatMap(name -> Machine.real(group.resolve(name)).stream())
                .map(other -> new SysfsDevice(machine, other))
                .filter(SysfsDevice::belongsToTheKernel)
                .toList();
    }

    private boolean belongsToTheKernel() {
        return vfioName().isEmpty() && driver().filter(driver -> !HARMLESS.contains(driver)).isPresent();
    }

    private Optional<String> linked(String name) {
        return Machine.real(folder.resolve(name)).map(target -> target.getFileName().toString());
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /// `0000:00:03.0 (e1000e)`
    @Override
    public String toString() {
        return name() + driver().map(driver -> " (" + driver + ")").orElse("");
    }
}
