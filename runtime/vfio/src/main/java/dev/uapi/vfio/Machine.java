package dev.uapi.vfio;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a machine tells of its devices in its file system.
///
/// @param sysfs where sysfs is
/// @param files where the files of VFIO are
record Machine(Path sysfs, Path files) {
    /// The one that this program runs on.
    static final Machine THIS = new Machine(Path.of("/sys"), Path.of("/dev/vfio"));

    /// The device at an address, whether it is there or not.
    SysfsDevice pci(PciAddress address) {
        return new SysfsDevice(this, sysfs.resolve("bus/pci/devices").resolve(address.toString()));
    }

    /// The device that VFIO has by a name, such as `vfio0`.
    Optional<SysfsDevice> named(String vfio) {
        return real(sysfs.resolve("class/vfio-dev").resolve(vfio).resolve("device")).map(folder -> new SysfsDevice(this, folder));
    }

    /// The names of all that VFIO has.
    List<String> vfioNames() {
        return names(sysfs.resolve("class/vfio-dev"));
    }

    /// The file of a device.
    ///
    /// @param vfio its name
    Path file(String vfio) {
        return files.resolve("devices").resolve(vfio);
    }

    /// What a folder has, in alphabetical order; nothing if there is no such folder.
    static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException missing) {
            return List.of();
        }
        return names.stream().sorted().toList();
    }

    /// Where a link leads; empty if it is not there.
    static Optional<Path> real(Path link) {
        try {
            return Optional.of(link.toRealPath());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}
