package dev.uapi.compare;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A description to plant changes into.
final class Lamp {
    static final String TEXT = text();
    static final Specification BEFORE = specification(TEXT);

    /// A field that came later.
    static final String LOUD = "    since 6.5 {\n        /// How loud.\n        in aligned_u64 loud;\n    }\n";

    private Lamp() {}

    /// The text from one place up to another.
    static String part(String from, String to) {
        int start = TEXT.indexOf(from);
        return to.isEmpty() ? TEXT.substring(start) : TEXT.substring(start, TEXT.indexOf(to, start));
    }

    static Specification specification(String text) {
        Analysis analysis = Analysis.of(List.of(new Source("lamp.uapi", text)), Sources.NONE);
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics().toString()));
    }

    private static String text() {
        try (InputStream stream = Objects.requireNonNull(Lamp.class.getResourceAsStream("lamp.uapi"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
