package dev.uapi.generator;

import java.util.Arrays;
import java.util.Optional;

/// What can be made of a specification.
public enum Target {
    /// Java bindings over `java.lang.foreign`.
    JAVA("java"),
    /// The stub of a simulator in Java; behaviour is written by hand on top of it.
    SIMULATOR("simulator"),
    /// A reference for readers.
    DOCS("docs"),
    /// The same as manual pages.
    MAN("man"),
    /// The same as Markdown.
    MARKDOWN("markdown"),
    /// The same as reStructuredText, for Sphinx.
    RST("rst"),
    /// The C header, for programs in C and C++.
    C_HEADER("c-header"),
    /// Descriptions for syzkaller, which tries what nobody thought of.
    SYZLANG("syzlang");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    /// @param label as [#label()] gives it
    public static Optional<Target> named(String label) {
        return Arrays.stream(values()).filter(target -> target.label.equals(label)).findFirst();
    }

    /// As a user names it: `java`, `simulator`, `docs`, `man`, `markdown`, `rst`, `c-header`, `syzlang`.
    public String label() {
        return label;
    }
}
