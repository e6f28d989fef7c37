// Generated from the description window. To change this, change the description.
package uapi.window.basic;

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
    /// `WINDOW_MAKE`.
    ///
    /// The attempt is
    /// `WINDOW_MAKE { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 12 bytes |
    /// | `ENOSYS` | absent | there is no such call |
    MAKE(make()),

    /// `WINDOW_SHOW`.
    ///
    /// The attempt is
    /// `WINDOW_SHOW { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 48 bytes |
    /// | `ENOSYS` | absent | there is no such call |
    SHOW(show()),

    /// `WINDOW_SHOW.access = WINDOW_ACCESS_LOOK`.
    ///
    /// The attempt is
    /// `WINDOW_SHOW { access = WINDOW_ACCESS_LOOK }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `ENOENT` | supported | `pane` is no pane |
    /// | `EOPNOTSUPP` | absent | `access` has a bit that nobody knows |
    /// | `ENOSYS` | absent | there is no such call |
    SHOW_ACCESS_LOOK(showAccessLook()),

    /// `WINDOW_SHOW.access = WINDOW_ACCESS_TOUCH`.
    ///
    /// The attempt is
    /// `WINDOW_SHOW { access = WINDOW_ACCESS_TOUCH }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EPERM` | supported | only the glazier may touch |
    /// | `ENOENT` | supported | `pane` is no pane |
    /// | `EOPNOTSUPP` | absent | `access` has a bit that nobody knows |
    /// | `ENOSYS` | absent | there is no such call |
    SHOW_ACCESS_TOUCH(showAccessTouch()),

    /// `WINDOW_SHOW.access = WINDOW_ACCESS_TAKE`.
    ///
    /// The attempt is
    /// `WINDOW_SHOW { access = WINDOW_ACCESS_TAKE }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `ENOENT` | supported | `pane` is no pane |
    /// | `EOPNOTSUPP` | absent | `access` has a bit that nobody knows |
    /// | `ENOSYS` | absent | there is no such call |
    SHOW_ACCESS_TAKE(showAccessTake()),

    /// `WINDOW_SHOW.shade`.
    ///
    /// The attempt is
    /// `WINDOW_SHOW { size = 52, shade = 1 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `ENOENT` | supported | `pane` is no pane |
    /// | `E2BIG` | absent | a byte behind the part that the kernel knows is not 0 |
    /// | `ENOSYS` | absent | there is no such call |
    SHOW_SHADE(showShade()),

    /// `WINDOW_CLEAR`.
    ///
    /// The attempt is
    /// `WINDOW_CLEAR { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 24 bytes |
    /// | `ENOSYS` | absent | there is no such call |
    CLEAR(clear()),

    /// `WINDOW_BREAK`.
    ///
    /// The attempt is
    /// `WINDOW_BREAK { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 8 bytes |
    /// | `ENOSYS` | absent | there is no such call |
    BREAK(break_()),

    /// `WINDOW_HAS`.
    ///
    /// The attempt is
    /// `WINDOW_HAS { extension = 0xffffffff }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | success | supported | the command answers |
    /// | `ENOSYS` | absent | there is no such call |
    HAS(has()),

    /// `WINDOW_DIM`.
    ///
    /// The attempt is
    /// `WINDOW_DIM { percent = 0xffffffff }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `ERANGE` | supported | more than all of it |
    /// | `ENOSYS` | absent | there is no such call |
    DIM(dim());

    private final Probe probe;

    Presence(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    private static Probe make() {
        return Probe.named("WINDOW_MAKE")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_MAKE", Ioctl.readWrite('W', 0x11, 12), 12)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 12 bytes")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe show() {
        return Probe.named("WINDOW_SHOW")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_SHOW", Ioctl.readWrite('W', 0x12, 56), 56)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 48 bytes")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe showAccessLook() {
        return Probe.named("WINDOW_SHOW.access = WINDOW_ACCESS_LOOK")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_SHOW", Ioctl.readWrite('W', 0x12, 56), 56)
                                        .sized("size", 0, 4, 56)
                                        .given("access", 4, 4, 1, "WINDOW_ACCESS_LOOK"))
                        .on(Errno.ENOENT, Verdict.SUPPORTED,
                                "`pane` is no pane")
                        .on(Errno.EOPNOTSUPP, Verdict.ABSENT,
                                "`access` has a bit that nobody knows")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe showAccessTouch() {
        return Probe.named("WINDOW_SHOW.access = WINDOW_ACCESS_TOUCH")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_SHOW", Ioctl.readWrite('W', 0x12, 56), 56)
                                        .sized("size", 0, 4, 56)
                                        .given("access", 4, 4, 2, "WINDOW_ACCESS_TOUCH"))
                        .on(Errno.EPERM, Verdict.SUPPORTED,
                                "only the glazier may touch")
                        .on(Errno.ENOENT, Verdict.SUPPORTED,
                                "`pane` is no pane")
                        .on(Errno.EOPNOTSUPP, Verdict.ABSENT,
                                "`access` has a bit that nobody knows")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe showAccessTake() {
        return Probe.named("WINDOW_SHOW.access = WINDOW_ACCESS_TAKE")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_SHOW", Ioctl.readWrite('W', 0x12, 56), 56)
                                        .sized("size", 0, 4, 56)
                                        .given("access", 4, 4, 16, "WINDOW_ACCESS_TAKE"))
                        .on(Errno.ENOENT, Verdict.SUPPORTED,
                                "`pane` is no pane")
                        .on(Errno.EOPNOTSUPP, Verdict.ABSENT,
                                "`access` has a bit that nobody knows")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe showShade() {
        return Probe.named("WINDOW_SHOW.shade")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_SHOW", Ioctl.readWrite('W', 0x12, 56), 56)
                                        .sized("size", 0, 4, 52)
                                        .given("shade", 48, 4, 1, "1"))
                        .on(Errno.ENOENT, Verdict.SUPPORTED,
                                "`pane` is no pane")
                        .on(Errno.E2BIG, Verdict.ABSENT,
                                "a byte behind the part that the kernel knows is not 0")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe clear() {
        return Probe.named("WINDOW_CLEAR")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_CLEAR", Ioctl.readWrite('W', 0x13, 24), 24)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 24 bytes")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe break_() {
        return Probe.named("WINDOW_BREAK")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_BREAK", Ioctl.readWrite('W', 0x15, 8), 8)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 8 bytes")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe has() {
        return Probe.named("WINDOW_HAS")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_HAS", Ioctl.readWrite('W', 0x20, 0), 0)
                                        .given("extension", 0, 8, 0xffffffffL, "0xffffffff"))
                        .success(Verdict.SUPPORTED,
                                "the command answers")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe dim() {
        return Probe.named("WINDOW_DIM")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_DIM", Ioctl.readWrite('W', 0x21, 0), 0)
                                        .given("percent", 0, 8, 0xffffffffL, "0xffffffff"))
                        .on(Errno.ERANGE, Verdict.SUPPORTED,
                                "more than all of it")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }
}
