package dev.uapi.generator;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Texts that tests begin with: descriptions, and programs that use what is generated.
public final class Texts {
    private Texts() {}

    /// A map path that has nothing to do with iommufd: other names, other layouts, other byte orders.
    public static String window() {
        return resource("window/window.uapi");
    }

    /// A description whose names and texts try to get out of their places.
    public static String hostile() {
        return resource("hostile/hostile.uapi");
    }

    /// A resource of the tests.
    ///
    /// @param path below `dev/uapi/generator`
    public static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(Texts.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Checks a description that must be right.
    public static Specification specification(String text) {
        Analysis analysis = Analysis.of(List.of(new Source("test.uapi", text)), Sources.NONE);
        return analysis.specification().orElseThrow(() -> new AssertionError(analysis.diagnostics()));
    }

    /// The text without the line that this stands in.
    public static String withoutLine(String text, String part) {
        String line = text.lines().filter(candidate -> candidate.contains(part)).findFirst().orElseThrow();
        return text.replace(line + "\n", "");
    }
}
