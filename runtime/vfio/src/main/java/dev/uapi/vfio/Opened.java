package dev.uapi.vfio;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// An open file of a device, and what is known of where the device is.
///
/// @param name     how messages call it: `vfio0`
/// @param location empty for a device that is not in sysfs, such as a simulated one
record Opened(Device device, String name, Optional<SysfsDevice> location) {
    /// What a device answers that has gone.
    private static final Set<Errno> LOST = EnumSet.of(Errno.ENODEV, Errno.ENXIO, Errno.EIO);

    /// Calls the device.
    ///
    /// @throws DeviceLostException if it fails because the device has gone
    /// @throws UapiException       if it fails otherwise
    <T> T calling(Supplier<T> call) {
        try {
            return call.get();
        } catch (UapiException failure) {
            throw explained(failure);
        }
    }

    private RuntimeException explained(UapiException failure) {
        if (!LOST.contains(failure.errno())) {
            return failure;
        }
        return location.flatMap(Opened::whyItIsLost)
                .<RuntimeException>map(why -> new DeviceLostException(
                        name + " is lost: " + why + "; close it, nothing else can be done with it (" + failure.getMessage() + ")", failure))
                .orElse(failure);
    }

    /// What a program is told whose device works, but somebody wants it.
    DeviceLostException recalled() {
        String why = location.flatMap(Opened::whyItIsLost).orElse("somebody unplugs the device, or takes it from its driver");
        return new DeviceLostException(name + " is wanted back: " + why + "; close it, whoever wants it waits for that");
    }

    private static Optional<String> whyItIsLost(SysfsDevice device) {
        if (!device.isThere()) {
            return Optional.of("the device was unplugged");
        }
        return device.driver().isEmpty() ? Optional.of("somebody takes the device from its driver") : Optional.empty();
    }
}
