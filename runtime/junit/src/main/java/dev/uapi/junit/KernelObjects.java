package dev.uapi.junit;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds what is left in a file of which nobody has a list, as the kernel has none for programs: takes down whatever can be, and sees
/// whether there was anything. Only for a file that is about to be closed.
final class KernelObjects {
    /// The lowest free id is given next: after so many that are free there is none in use.
    private static final int FREE = 64;

    private KernelObjects() {}

    /// @param ioas that a test was given, and may have destroyed
    /// @return what was mapped in it, in words
    static Stream<String> mappings(Ioas ioas) {
        try {
            String length = Long.toHexString(ioas.unmapAll());
            String where = " mapped bytes in IOAS " + ioas.id().value() + ", which the test was given";
            return length.equals("0") ? Stream.empty() : Stream.of("0x" + length + where);
        } catch (UapiException destroyed) {
            return Stream.empty();
        }
    }

    /// @return what objects there were, in words
    static List<String> objects(Device device) {
        List<String> found = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            Destroy argument = Destroy.allocate(arena);
            int free = 0;
            for (long id = 1; free < FREE; id++) {
                long result = argument.id(id).tryCall(device);
                boolean there = result == 0 || result == Errno.EBUSY.result();
                free = there ? 0 : free + 1;
                if (there) {
                    found.add("object " + id + " in the file that the test was given");
                }
            }
        }
        return found;
    }
}
