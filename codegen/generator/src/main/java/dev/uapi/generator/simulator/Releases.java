package dev.uapi.generator.simulator;

import dev.uapi.generator.java.JavaExpression;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Questions about the release that is played, as Java expressions.
final class Releases {
    private static final String RELEASE = "kernel().release()";

    private final Optional<Release> asked;

    private Releases(Optional<Release> asked) {
        this.asked = asked;
    }

    /// Questions that are asked on every kernel.
    static Releases onAll() {
        return new Releases(Optional.empty());
    }

    /// Questions that are asked only by kernels that have this command.
    static Releases of(Command command) {
        return new Releases(Optional.of(command.since()).filter(_ -> command.availability().stable().isEmpty()));
    }

    /// Questions that are asked only by kernels that have this field as well.
    Releases with(Field field) {
        Optional<Release> later = field.availability().since().filter(_ -> isQuestion(field.availability()));
        return later.isEmpty() ? this : new Releases(later.filter(_ -> field.availability().stable().isEmpty()));
    }

    /// True if a kernel of this release has it; empty: every kernel that gets here has.
    Optional<JavaExpression> in(Availability availability) {
        List<JavaExpression> all = new ArrayList<>();
        availability.since().filter(this::isLater).ifPresent(since -> all.add(begun(since, availability.stable())));
        availability.until().ifPresent(until -> all.add(ask("before", until)));
        return Optional.of(all).filter(parts -> !parts.isEmpty()).map(JavaExpression::and);
    }

    /// True if a kernel of this release does not have it; empty: every kernel that gets here has.
    Optional<JavaExpression> notIn(Availability availability) {
        return in(availability).map(JavaExpression::not);
    }

    /// True if a kernel of this release has not got it yet; empty: every kernel that gets here has had it.
    Optional<JavaExpression> notYet(Availability availability) {
        return notIn(new Availability(availability.since(), availability.stable(), Optional.empty()));
    }

    /// Whether a kernel that gets here need not have it.
    boolean isQuestion(Availability availability) {
        return in(availability).isPresent();
    }

    private boolean isLater(Release since) {
        return asked.isEmpty() || since.compareTo(asked.get()) > 0;
    }

    private static JavaExpression begun(Release since, List<Release> stable) {
        List<JavaExpression> any = new ArrayList<>();
        any.add(ask("atLeast", since));
        stable.stream().map(Releases::onBranch).forEach(any::add);
        return JavaExpression.or(any);
    }

    private static JavaExpression onBranch(Release taken) {
        int patch = taken.isBranch() ? 1 : taken.patch();
        return JavaExpression.atom("%s.onBranch(%d, %d, %d)".formatted(RELEASE, taken.major(), taken.minor(), patch));
    }

    private static JavaExpression ask(String method, Release release) {
        String patch = release.isMainline() ? "" : ", " + release.patch();
        return JavaExpression.atom("%s.%s(%d, %d%s)".formatted(RELEASE, method, release.major(), release.minor(), patch));
    }
}
