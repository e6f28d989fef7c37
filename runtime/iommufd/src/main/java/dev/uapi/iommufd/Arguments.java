package dev.uapi.iommufd;

import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasUnmap;
import java.lang.foreign.Arena;

/// The argument structures of one thread, for the commands that programs call often. Reusing them makes a call cost what the
/// kernel takes, without a lock; the kernel reads them only during the call.
final class Arguments {
    private static final ThreadLocal<Arguments> OF_THREAD = ThreadLocal.withInitial(Arguments::new);

    private final Arena arena = Arena.ofAuto();
    private final IoasMap map = IoasMap.allocate(arena);
    private final IoasMapFile mapFile = IoasMapFile.allocate(arena);
    private final IoasCopy copy = IoasCopy.allocate(arena);
    private final IoasUnmap unmap = IoasUnmap.allocate(arena);

    private Arguments() {}

    /// Zeroed, with its size set, until this thread asks for it again.
    static IoasMap map() {
        return OF_THREAD.get().map.clear();
    }

    /// Zeroed, with its size set, until this thread asks for it again.
    static IoasMapFile mapFile() {
        return OF_THREAD.get().mapFile.clear();
    }

    /// Zeroed, with its size set, until this thread asks for it again.
    static IoasCopy copy() {
        return OF_THREAD.get().copy.clear();
    }

    /// Zeroed, with its size set, until this thread asks for it again.
    static IoasUnmap unmap() {
        return OF_THREAD.get().unmap.clear();
    }
}
