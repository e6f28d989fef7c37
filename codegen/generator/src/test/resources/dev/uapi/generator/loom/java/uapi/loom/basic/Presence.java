// Generated from the description loom. To change this, change the description.
package uapi.loom.basic;

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
    /// `LOOM_SET_UP`.
    ///
    /// The attempt is
    /// `LOOM_SET_UP { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 24 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    SET_UP(setUp()),

    /// `LOOM_SET_UP.ways = LOOM_WAY_ACROSS`.
    ///
    /// The attempt is
    /// `LOOM_SET_UP { ways = LOOM_WAY_ACROSS }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | row 0 is the edge |
    /// | `EOPNOTSUPP` | absent | `ways` has a bit that nobody knows |
    /// | `ENOTTY` | absent | there is no such command |
    SET_UP_WAYS_ACROSS(setUpWaysAcross()),

    /// `LOOM_SET_UP.ways = LOOM_WAY_ALONG`.
    ///
    /// The attempt is
    /// `LOOM_SET_UP { ways = LOOM_WAY_ALONG }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | row 0 is the edge |
    /// | `EOPNOTSUPP` | absent | `ways` has a bit that nobody knows |
    /// | `ENOTTY` | absent | there is no such command |
    SET_UP_WAYS_ALONG(setUpWaysAlong()),

    /// `LOOM_SET_UP.ways = LOOM_WAY_BACK`.
    ///
    /// The attempt is
    /// `LOOM_SET_UP { ways = LOOM_WAY_BACK }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | row 0 is the edge |
    /// | `EOPNOTSUPP` | absent | `ways` has a bit that nobody knows |
    /// | `ENOTTY` | absent | there is no such command |
    SET_UP_WAYS_BACK(setUpWaysBack()),

    /// `LOOM_SET_UP.threads`.
    ///
    /// The attempt is
    /// `LOOM_SET_UP { size = 32, threads = 1 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | row 0 is the edge |
    /// | `E2BIG` | absent | a byte behind the part that the kernel knows is not 0 |
    /// | `ENOTTY` | absent | there is no such command |
    SET_UP_THREADS(setUpThreads()),

    /// `LOOM_SET_UP.whom`.
    ///
    /// The attempt is
    /// `LOOM_SET_UP { size = 36, whom = 1 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | row 0 is the edge |
    /// | `E2BIG` | absent | a byte behind the part that the kernel knows is not 0 |
    /// | `ENOTTY` | absent | there is no such command |
    SET_UP_WHOM(setUpWhom()),

    /// `LOOM_ASK`.
    ///
    /// The attempt is
    /// `LOOM_ASK { argsz = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 32 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    ASK(ask()),

    /// `LOOM_ASK_AGAIN`.
    ///
    /// The attempt is
    /// `LOOM_ASK_AGAIN { argsz = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EAGAIN` | supported | not yet |
    /// | `EINVAL` | supported | the structure is smaller than 32 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    ASK_AGAIN(askAgain()),

    /// `LOOM_LOOK`.
    ///
    /// The attempt is
    /// `LOOM_LOOK { argsz = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 8 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    LOOK(look()),

    /// `LOOM_HEAR`.
    ///
    /// The attempt is
    /// `LOOM_HEAR { argsz = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 8 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    HEAR(hear()),

    /// `LOOM_LISTEN`.
    ///
    /// The attempt is
    /// `LOOM_LISTEN { size = 0 }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | `EINVAL` | supported | the structure is smaller than 40 bytes |
    /// | `ENOTTY` | absent | there is no such command |
    LISTEN(listen());

    private final Probe probe;

    Presence(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    private static Probe setUp() {
        return Probe.named("LOOM_SET_UP")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_SET_UP", Ioctl.readWrite('L', 0x10, 40), 40)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 24 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe setUpWaysAcross() {
        return Probe.named("LOOM_SET_UP.ways = LOOM_WAY_ACROSS")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_SET_UP", Ioctl.readWrite('L', 0x10, 40), 40)
                                        .sized("size", 0, 4, 40)
                                        .given("ways", 4, 4, 0x10000, "LOOM_WAY_ACROSS"))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "row 0 is the edge")
                        .on(Errno.EOPNOTSUPP, Verdict.ABSENT,
                                "`ways` has a bit that nobody knows")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe setUpWaysAlong() {
        return Probe.named("LOOM_SET_UP.ways = LOOM_WAY_ALONG")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_SET_UP", Ioctl.readWrite('L', 0x10, 40), 40)
                                        .sized("size", 0, 4, 40)
                                        .given("ways", 4, 4, 0x20000, "LOOM_WAY_ALONG"))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "row 0 is the edge")
                        .on(Errno.EOPNOTSUPP, Verdict.ABSENT,
                                "`ways` has a bit that nobody knows")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe setUpWaysBack() {
        return Probe.named("LOOM_SET_UP.ways = LOOM_WAY_BACK")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_SET_UP", Ioctl.readWrite('L', 0x10, 40), 40)
                                        .sized("size", 0, 4, 40)
                                        .given("ways", 4, 4, 0x40000, "LOOM_WAY_BACK"))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "row 0 is the edge")
                        .on(Errno.EOPNOTSUPP, Verdict.ABSENT,
                                "`ways` has a bit that nobody knows")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe setUpThreads() {
        return Probe.named("LOOM_SET_UP.threads")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_SET_UP", Ioctl.readWrite('L', 0x10, 40), 40)
                                        .sized("size", 0, 4, 32)
                                        .given("threads", 24, 8, 1, "1"))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "row 0 is the edge")
                        .on(Errno.E2BIG, Verdict.ABSENT,
                                "a byte behind the part that the kernel knows is not 0")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe setUpWhom() {
        return Probe.named("LOOM_SET_UP.whom")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_SET_UP", Ioctl.readWrite('L', 0x10, 40), 40)
                                        .sized("size", 0, 4, 36)
                                        .given("whom", 32, 4, 1, "1"))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "row 0 is the edge")
                        .on(Errno.E2BIG, Verdict.ABSENT,
                                "a byte behind the part that the kernel knows is not 0")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe ask() {
        return Probe.named("LOOM_ASK")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_ASK", Ioctl.readWrite('L', 0x13, 32), 32)
                                        .sized("argsz", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 32 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe askAgain() {
        return Probe.named("LOOM_ASK_AGAIN")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_ASK_AGAIN", Ioctl.readWrite('L', 0x17, 32), 32)
                                        .sized("argsz", 0, 4, 0))
                        .on(Errno.EAGAIN, Verdict.SUPPORTED,
                                "not yet")
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 32 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe look() {
        return Probe.named("LOOM_LOOK")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_LOOK", Ioctl.readWrite('L', 0x14, 8), 8)
                                        .sized("argsz", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 8 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe hear() {
        return Probe.named("LOOM_HEAR")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_HEAR", Ioctl.readWrite('L', 0x15, 8), 8)
                                        .sized("argsz", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 8 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }

    private static Probe listen() {
        return Probe.named("LOOM_LISTEN")
                .control(Ioctl.none('L', 0xff), Errno.ENOTTY)
                .attempt(Attempt.of(
                                ProbeCall.of("LOOM_LISTEN", Ioctl.readWrite('L', 0x16, 40), 40)
                                        .sized("size", 0, 4, 0))
                        .on(Errno.EINVAL, Verdict.SUPPORTED,
                                "the structure is smaller than 40 bytes")
                        .on(Errno.ENOTTY, Verdict.ABSENT,
                                "there is no such command"))
                .build();
    }
}
