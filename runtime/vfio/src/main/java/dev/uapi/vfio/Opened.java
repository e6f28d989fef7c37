package dev.uapi.vfio;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceGetInfo;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.PciRegionIndex;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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

    /// Where revision and class of a PCI device stand in its configuration space: no device has all of them ones.
    private static final long REVISION_AND_CLASS = 8;

    private static final String SILENT = "it does not answer any more, as when it was pulled out";

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
        Optional<String> lost = answers() ? location.flatMap(Opened::whyItIsLost) : Optional.of(SILENT);
        return lost.<RuntimeException>map(why -> new DeviceLostException(lost(why) + " (" + failure.getMessage() + ")", failure))
                .orElse(failure);
    }

    private String lost(String why) {
        return name + " is lost: " + why + "; close it, nothing else can be done with it";
    }

    /// Makes sure that the device answers.
    ///
    /// @throws DeviceLostException if it does not
    void check() {
        if (!answers()) {
            throw new DeviceLostException(lost(SILENT));
        }
    }

    /// Whether it answers, as far as one can tell. What does not reads as ones; only its ids the kernel keeps itself.
    private boolean answers() {
        try (Arena arena = Arena.ofConfined()) {
            DeviceGetInfo info = DeviceGetInfo.allocate(arena);
            DeviceGetRegionInfo config = DeviceGetRegionInfo.allocate(arena).index(PciRegionIndex.CONFIG_REGION_INDEX.value());
            MemorySegment word = arena.allocate(Layouts.U32);
            boolean read = info.tryCall(device) >= 0
                    && info.flags().has(DeviceFlags.PCI)
                    && config.tryCall(device) >= 0
                    && device.file().readAt(config.offset() + REVISION_AND_CLASS, word) == word.byteSize();
            return !read || word.get(Layouts.U32, 0) != -1;
        }
    }

    /// What a program is told whose device works, but somebody wants it.
    DeviceLostException recalled() {
        if (!answers()) {
            return new DeviceLostException(lost(SILENT));
        }
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
