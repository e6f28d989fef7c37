// Generated from the description window. To change this, change the description.
package uapi.window.extended;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.probe.Attempt;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Probe;
import dev.uapi.runtime.probe.ProbeCall;
import dev.uapi.runtime.probe.Verdict;

/// Commands, fields and flags that one kernel has and another one lacks. Each is asked for by a call that does nothing,
/// derived from the contract of its command.
public enum Presence implements Feature {
    /// `WINDOW_LIST`.
    ///
    /// The attempt is
    /// `WINDOW_LIST { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 72 bytes |
    /// | `ENOSYS` | absent | there is no such call |
    LIST(list());

    private final Probe probe;

    Presence(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    private static Probe list() {
        return Probe.named("WINDOW_LIST")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_LIST", Ioctl.readWrite('W', 0x14, 72), 72)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 72 bytes")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }
}
