package dev.uapi.generator.simulator;

import dev.uapi.generator.java.JavaExpression;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.List;

/// Questions about the release that is played, as Java expressions.
final class Releases {
    private static final String RELEASE = "kernel().release()";

    private Releases() {}

    /// True if a kernel of this release has it.
    static JavaExpression in(Availability availability) {
        List<JavaExpression> all = new ArrayList<>();
        availability.since().ifPresent(since -> all.add(begun(since, availability.stable())));
        availability.until().ifPresent(until -> all.add(ask("before", until)));
        return JavaExpression.and(all);
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
