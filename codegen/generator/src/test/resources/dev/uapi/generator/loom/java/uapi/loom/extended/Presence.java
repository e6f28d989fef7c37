// Generated from the description loom. To change this, change the description.
package uapi.loom.extended;

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
    /// `LOOM_WEAVE`.
    ///
    /// The attempt is
    /// `LOOM_WEAVE { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 32 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    WEAVE(weave()),

    /// `LOOM_WEAVE_ALL`.
    ///
    /// The attempt is
    /// `LOOM_WEAVE_ALL { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 24 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    WEAVE_ALL(weaveAll());

    private final Probe probe;

    Presence(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    private static Probe weave() {
        return Probe.named("LOOM_WEAVE")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_WEAVE", Ioctl.readWrite('L', 0x11, 32), 32)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 32 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe weaveAll() {
        return Probe.named("LOOM_WEAVE_ALL")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_WEAVE_ALL", Ioctl.readWrite('L', 0x12, 24), 24)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 24 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }
}
