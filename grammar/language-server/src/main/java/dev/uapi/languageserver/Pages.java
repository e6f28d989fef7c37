package dev.uapi.languageserver;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.languageserver.feature.Explanations;
import java.util.Optional;

/// The pages about rules, as documents that a client can open: each has an address, and is no file.
final class Pages {
    /// What their addresses begin with.
    static final String SCHEME = "uapi-explain";

    private static final String SUFFIX = ".md";

    private Pages() {}

    static String uri(Code code) {
        return SCHEME + ":/" + code + SUFFIX;
    }

    /// What stands on a page, in Markdown; empty if there is none of that address.
    static Optional<String> text(String uri) {
        boolean page = uri.startsWith(SCHEME + ":/") && uri.endsWith(SUFFIX);
        return page ? Explanations.page(uri.substring(SCHEME.length() + 2, uri.length() - SUFFIX.length())) : Optional.empty();
    }
}
