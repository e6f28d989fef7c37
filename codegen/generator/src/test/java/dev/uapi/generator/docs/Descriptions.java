package dev.uapi.generator.docs;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.util.List;

/// Descriptions to render.
final class Descriptions {
    private Descriptions() {}

    /// One that uses everything the reference can show.
    static Specification lamp() {
        return of(Resources.text("lamp.uapi"));
    }

    /// One whose every text tries to get out of its place.
    static Specification hostile() {
        return of(Resources.text("hostile.uapi"));
    }

    static Specification of(String text) {
        Analysis analysis = Analysis.of(List.of(new Source("test.uapi", text)), Sources.NONE);
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics()));
    }
}
