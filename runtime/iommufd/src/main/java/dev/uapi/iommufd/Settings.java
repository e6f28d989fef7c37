package dev.uapi.iommufd;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;

/// Reads and sets the options of an open file and of address spaces.
final class Settings {
    /// The object of an option that belongs to the open file.
    static final IoasId NO_OBJECT = new IoasId(0);

    private Settings() {}

    static long get(Device device, OptionKind option, IoasId object) {
        return call(device, option, OptionOps.GET, object, 0);
    }

    static void set(Device device, OptionKind option, IoasId object, long value) {
        call(device, option, OptionOps.SET, object, value);
    }

    private static long call(Device device, OptionKind option, OptionOps operation, IoasId object, long value) {
        try (Arena arena = Arena.ofConfined()) {
            Option argument = Option.allocate(arena).optionId(option).op(operation).objectId(object).val64(value);
            argument.call(device);
            return argument.val64();
        }
    }
}
