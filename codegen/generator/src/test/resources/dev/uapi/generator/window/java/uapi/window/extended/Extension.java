// Generated from the description window. To change this, change the description.
package uapi.window.extended;

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
/// Evidence evidence = new Prober(device).ask(Extension.EXT_BLIND);
/// ```
public enum Extension implements Feature {
    /// Blinds.
    ///
    /// `WINDOW_EXT_BLIND`, extended; number 4; since 3.0.
    ///
    /// Adds `WINDOW_LIST`.
    ///
    /// `WINDOW_HAS { extension = WINDOW_EXT_BLIND }` answers 1 where it is there.
    ///
    /// Nothing can be tried: one sees it.
    EXT_BLIND(extBlind()),

    /// Shutters, which nobody made.
    ///
    /// `WINDOW_EXT_SHUTTER`, extended; number 5.
    ///
    /// `WINDOW_HAS { extension = WINDOW_EXT_SHUTTER }` answers 1 where it is there.
    ///
    /// Nothing can be tried: there is none.
    EXT_SHUTTER(extShutter()),

    /// Lists of what a pane shows.
    ///
    /// `WINDOW_EXT_LISTS`, extended; since 1.2.
    ///
    /// Adds `WINDOW_LIST`.
    ///
    /// Asking takes `pane` (`PANE`).
    ///
    /// The attempt is
    /// `WINDOW_LIST { pane = pane }`.
    /// Any other answer tells nothing.
    ///
    /// | answer | then it is | because |
    /// |---|---|---|
    /// | success | supported |  |
    /// | `ENOSYS` | absent | there is no such call |
    ///
    /// Afterwards there is nothing to take back: no stretch is asked for.
    EXT_LISTS(extLists()),

    /// Panes that show something of another device.
    ///
    /// `WINDOW_EXT_MIRROR`, extended; since 3.0.
    ///
    /// Asking takes `mirror` (an open file).
    ///
    /// Nothing can be tried: a mirror is looked at from the other side.
    EXT_MIRROR(extMirror()),

    /// A second way of showing.
    ///
    /// `WINDOW_EXT_PROJECTOR`, extended.
    ///
    /// Nothing can be tried: a pane is shown in one way.
    ///
    /// In its place came `WINDOW_EXT_PAPER`, `WINDOW_EXT_LISTS`.
    EXT_PROJECTOR(extProjector());

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

    private static Probe extBlind() {
        return Probe.named("WINDOW_EXT_BLIND")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .query(
                        ProbeCall.of("WINDOW_HAS", Ioctl.readWrite('W', 0x20, 0), 0)
                                .given("extension", 0, 8, 4, "WINDOW_EXT_BLIND"),
                        1)
                .unclear("one sees it")
                .number(4)
                .build();
    }

    private static Probe extShutter() {
        return Probe.named("WINDOW_EXT_SHUTTER")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .query(
                        ProbeCall.of("WINDOW_HAS", Ioctl.readWrite('W', 0x20, 0), 0)
                                .given("extension", 0, 8, 5, "WINDOW_EXT_SHUTTER"),
                        1)
                .never("there is none")
                .number(5)
                .build();
    }

    private static Probe extLists() {
        return Probe.named("WINDOW_EXT_LISTS")
                .control(Ioctl.none('W', 0xff), Errno.ENOSYS)
                .parameter("pane", "PANE")
                .attempt(Attempt.of(
                                ProbeCall.of("WINDOW_LIST", Ioctl.readWrite('W', 0x14, 72), 72)
                                        .sized("size", 0, 4, 72)
                                        .givenParameter("pane", 4, 4, "pane"))
                        .success(Verdict.SUPPORTED, "")
                        .on(Errno.ENOSYS, Verdict.ABSENT,
                                "there is no such call"))
                .build();
    }

    private static Probe extMirror() {
        return Probe.named("WINDOW_EXT_MIRROR")
                .descriptor("mirror")
                .unclear("a mirror is looked at from the other side")
                .build();
    }

    private static Probe extProjector() {
        return Probe.named("WINDOW_EXT_PROJECTOR")
                .never("a pane is shown in one way")
                .build();
    }
}
