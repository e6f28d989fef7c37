// Generated from the description window. To change this, change the description.
package uapi.window.basic;

import dev.uapi.runtime.Availability;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.CauseSearch;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.Missing;
import dev.uapi.runtime.MissingSearch;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import java.util.List;

/// Says what there is.
///
/// `WINDOW_HAS` on `/dev/window`, number 0x20; basic, since 1.0.
public final class Has {
    /// Its name in C.
    public static final String NAME = "WINDOW_HAS";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('W', 0x20, 0);

    private Has() {}

    /// Calls the command and sees to it that it works.
    ///
    /// @param extension What one would like to know of.
    /// @return what it answers
    /// @throws UapiException if it fails, with the errno and the cause
    public static boolean call(Device device, ExtensionNumber extension) {
        long result = tryCall(device, extension);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException(NAME, errno, causes(errno, extension));
        }
        return result != 0;
    }

    /// Tries: calls the command without minding whether it works.
    ///
    /// @return what `ioctl` returned, 0 or more, or minus the errno
    public static long tryCall(Device device, ExtensionNumber extension) {
        return device.ioctl(COMMAND, extension.value());
    }

    /// Why a call may have failed, as far as the argument tells, in the order in which the kernel looks.
    ///
    /// @param errno what the kernel answered
    public static List<Cause> causes(Errno errno, ExtensionNumber extension) {
        return new CauseSearch(errno)
                .perhaps(Causes.UNKNOWN_COMMAND, true)
                .found();
    }

    /// What of such a call a kernel of this release has not got.
    public static List<Missing> missingIn(Release release, ExtensionNumber extension) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("1.0"))
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `ENOSYS`: there is no such call.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOSYS,
                "there is no such call");

        private Causes() {}
    }
}
