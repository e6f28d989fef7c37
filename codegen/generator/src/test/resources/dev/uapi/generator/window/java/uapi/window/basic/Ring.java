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

/// Rings the bell.
///
/// `WINDOW_RING` on `/dev/window`, number 0x22; basic, since 1.0.
///
/// | errno | cause |
/// |---|---|
/// | `EBUSY` | there are panes |
public final class Ring {
    /// Its name in C.
    public static final String NAME = "WINDOW_RING";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('W', 0x22, 0);

    private Ring() {}

    /// Calls the command and sees to it that it works.
    ///
    /// @throws UapiException if it fails, with the errno and the cause
    public static void call(Device device) {
        long result = tryCall(device);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException(NAME, errno, causes(errno));
        }
    }

    /// Tries: calls the command without minding whether it works.
    ///
    /// @return what `ioctl` returned, 0 or more, or minus the errno
    public static long tryCall(Device device) {
        return device.ioctl(COMMAND, 0L);
    }

    /// Why a call may have failed, as far as the argument tells, in the order in which the kernel looks.
    ///
    /// @param errno what the kernel answered
    public static List<Cause> causes(Errno errno) {
        return new CauseSearch(errno)
                .perhaps(Causes.UNKNOWN_COMMAND, true)
                .perhaps(Causes.FIRST_PANE, true)
                .found();
    }

    /// What of such a call a kernel of this release has not got.
    public static List<Missing> missingIn(Release release) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("1.0"))
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `EBUSY`: there are panes.
        public static final Cause FIRST_PANE = new Cause(
                NAME, "first_pane", Errno.EBUSY,
                "there are panes");

        /// `ENOSYS`: there is no such call.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOSYS,
                "there is no such call");

        private Causes() {}
    }
}
