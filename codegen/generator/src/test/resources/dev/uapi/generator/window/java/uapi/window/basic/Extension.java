// Generated from the description window. To change this, change the description.
package uapi.window.basic;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.probe.Attempt;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Probe;
import dev.uapi.runtime.probe.ProbeCall;
import dev.uapi.runtime.probe.Verdict;
import java.util.Arrays;
import java.util.Optional;

/// What not every kernel or every machine offers. Each stands for an attempt: a call that works only where
/// the thing is there.
///
/// ```java
/// Evidence evidence = new Prober(device).ask(Extension.EXT_CURTAIN);
/// ```
public enum Extension implements Feature {
    /// Curtains.
    ///
    /// `WINDOW_EXT_CURTAIN`, basic; number 3.
    ///
    /// Adds `WINDOW_RING`.
    ///
    /// `WINDOW_HAS { extension = WINDOW_EXT_CURTAIN }` answers 1 where it is there.
    ///
    /// Nothing can be tried: one sees it.
    EXT_CURTAIN(extCurtain()),

    /// Panes of paper, which let some light through.
    ///
    /// `WINDOW_EXT_PAPER`, basic; since 2.0.
    ///
    /// Adds `WINDOW_KIND_PAPER`.
    ///
    /// Once called `WINDOW_EXT_SCREEN`, number 9, `WINDOW_EXT_VEIL`.
    ///
    /// The attempt is
    /// `WINDOW_MAKE { kind = WINDOW_KIND_PAPER }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | success | supported | a pane was made |
    /// | `EINVAL` | absent | there are no panes of paper |
    /// | `ENOMEM` | unclear |  |
    ///
    /// Afterwards `WINDOW_BREAK { id = out_pane }`.
    EXT_PAPER(extPaper());

    private final Probe probe;

    Extension(Probe probe) {
        this.probe = probe;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    /// The one that is called so in the description, or was in a proposal.
    public static Optional<Extension> of(String name) {
        return Arrays.stream(values()).filter(feature -> feature.probe.isCalled(name)).findFirst();
    }

    /// The one that is asked for by this number, or was in a proposal.
    public static Optional<Extension> of(long number) {
        return Arrays.stream(values()).filter(feature -> feature.probe.isAskedBy(number)).findFirst();
    }

    private static Probe extCurtain() {
        return Probe.named("WINDOW_EXT_CURTAIN")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .query(
                        ProbeCall.of("WINDOW_HAS", Ioctl.readWrite('W', 0x20, 0), 0)
                                .given("extension", 0, 8, 3, "WINDOW_EXT_CURTAIN"),
                        1)
                .never("one sees it")
                .number(3)
                .build();
    }

    private static Probe extPaper() {
        return Probe.named("WINDOW_EXT_PAPER")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_MAKE", Ioctl.readWrite('W', 0x11, 12), 12)
                                        .sized("size", 0, 4, 12)
                                        .given("kind", 4, 4, 2, "WINDOW_KIND_PAPER"))
                        .success(Verdict.SUPPORTED,
                                "a pane was made")
                        .on(Errno.EINVAL, Verdict.ABSENT,
                                "there are no panes of paper")
                        .on(Errno.ENOMEM, Verdict.UNCLEAR, "")
                        .undo(
                                ProbeCall.of("WINDOW_BREAK", Ioctl.readWrite('W', 0x15, 8), 8)
                                        .sized("size", 0, 4, 8)
                                        .givenResult("id", 4, 4, "out_pane", 8, 4)))
                .once("WINDOW_EXT_SCREEN", 9)
                .once("WINDOW_EXT_VEIL")
                .build();
    }
}
