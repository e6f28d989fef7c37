package dev.uapi.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/// Finds the words for a device file that cannot be opened.
final class OpenFailure {
    private OpenFailure() {}

    static DeviceUnavailableException of(Path path, Errno errno) {
        return new DeviceUnavailableException(path, errno, cause(path, errno), remedy(errno));
    }

    private static String cause(Path path, Errno errno) {
        return switch (errno) {
            case ENOENT, ENOTDIR -> "there is no such file: the running kernel (" + kernel() + ") does not offer this device";
            case EACCES, EPERM -> "the caller may not open it: " + owner(path);
            case ENXIO, ENODEV -> "the file is there, but no driver stands behind it";
            case EBUSY -> "somebody has it open, and it cannot be shared";
            case EISDIR -> "it is a directory, no device";
            default -> errno.text();
        };
    }

    private static String remedy(Errno errno) {
        return switch (errno) {
            case ENOENT, ENOTDIR -> "load the driver's module, boot a kernel that is built with it, or hand the device into the container";
            case EACCES -> "run as root, or as a user whom the file's mode admits";
            case EPERM -> "let the container or the security policy admit the device";
            case ENXIO, ENODEV -> "load the driver's module or plug the device in";
            case EBUSY -> "end the program that has it open";
            case EISDIR -> "name the device file in it";
            case EMFILE -> "close files, or raise the limit (ulimit -n)";
            default -> "look for the reason in the kernel's log (dmesg)";
        };
    }

    private static String kernel() {
        return System.getProperty("os.version", "unknown");
    }

    private static String owner(Path path) {
        try {
            PosixFileAttributes file = Files.readAttributes(path, PosixFileAttributes.class);
            String mode = PosixFilePermissions.toString(file.permissions());
            return "it belongs to " + file.owner().getName() + ", group " + file.group().getName() + ", mode " + mode;
        } catch (IOException unreadable) {
            return "nor see whom it belongs to (" + unreadable.getClass().getSimpleName() + ")";
        }
    }
}
