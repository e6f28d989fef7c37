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

/// Dims the light.
///
/// `WINDOW_DIM` on `/dev/window`, number 0x21; basic, since 1.0.
///
/// | errno | cause |
/// |---|---|
/// | `ERANGE` | more than all of it |
/// | `EBUSY` | somebody sleeps |
public final class Dim {
    /// Its name in C.
    public static final String NAME = "WINDOW_DIM";

    /// What `ioctl` is called with, on the architecture that runs this.
    public static final long COMMAND = Ioctl.readWrite('W', 0x21, 0);

    private Dim() {}

    /// Calls the command and sees to it that it works.
    ///
    /// @param percent How much, in percent.
    /// @throws UapiException if it fails, with the errno and the cause
    public static void call(Device device, long percent) {
        long result = tryCall(device, percent);
        if (result < 0) {
            Errno errno = Errno.of((int) -result);
            throw new UapiException(NAME, errno, causes(errno, percent));
        }
    }

    /// Tries: calls the command without minding whether it works.
    ///
    /// @return what `ioctl` returned, 0 or more, or minus the errno
    public static long tryCall(Device device, long percent) {
        return device.ioctl(COMMAND, percent);
    }

    /// Why a call may have failed, as far as the argument tells, in the order in which the kernel looks.
    ///
    /// @param errno what the kernel answered
    public static List<Cause> causes(Errno errno, long percent) {
        return new CauseSearch(errno)
                .perhaps(Causes.UNKNOWN_COMMAND, true)
                .when(Causes.TOO_MUCH, Long.compareUnsigned(percent, 100) > 0)
                .perhaps(Causes.ASLEEP, true)
                .found();
    }

    /// What of such a call a kernel of this release has not got.
    public static List<Missing> missingIn(Release release, long percent) {
        return new MissingSearch(release)
                .command(NAME, Availability.since("1.0"))
                .found();
    }

    /// What the command fails with.
    public static final class Causes {
        /// `ERANGE`: more than all of it.
        public static final Cause TOO_MUCH = new Cause(
                NAME, "too_much", Errno.ERANGE,
                "more than all of it");

        /// `EBUSY`: somebody sleeps.
        public static final Cause ASLEEP = new Cause(
                NAME, "asleep", Errno.EBUSY,
                "somebody sleeps");

        /// `ENOSYS`: there is no such call.
        public static final Cause UNKNOWN_COMMAND = new Cause(
                NAME, "unknown_command", Errno.ENOSYS,
                "there is no such call");

        private Causes() {}
    }
}
