package dev.uapi.language.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The page about a rule: why there is such a rule, what breaks it, and what does not.
///
/// The two samples on each page are what the rule is tested with, so that a page cannot say what is not so.
public final class Explanation {
    private Explanation() {}

    /// @return Markdown, beginning with a title
    public static String of(Code code) {
        try (InputStream page = Explanation.class.getResourceAsStream("/dev/uapi/language/explain/" + code + ".md")) {
            if (page == null) {
                throw new IllegalStateException(code + " has no page");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What the page is called, without its code.
    public static String title(Code code) {
        String first = of(code).lines().findFirst().orElse("");
        return first.substring(first.indexOf(": ") + 2);
    }
}
