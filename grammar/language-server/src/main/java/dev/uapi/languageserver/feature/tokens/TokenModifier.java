package dev.uapi.languageserver.feature.tokens;

import org.eclipse.lsp4j.SemanticTokenModifiers;

/// What else there is to say of a word, in the protocol's words.
enum TokenModifier {
    /// The name is given here.
    DECLARATION(SemanticTokenModifiers.Declaration),
    /// A number that never changes.
    READONLY(SemanticTokenModifiers.Readonly),
    DEPRECATED(SemanticTokenModifiers.Deprecated),
    /// The kernel's or the language's own.
    DEFAULT_LIBRARY(SemanticTokenModifiers.DefaultLibrary),
    DOCUMENTATION(SemanticTokenModifiers.Documentation);

    private final String label;

    TokenModifier(String label) {
        this.label = label;
    }

    /// As the protocol calls it.
    String label() {
        return label;
    }
}
