package dev.uapi.languageserver.feature.tokens;

import org.eclipse.lsp4j.SemanticTokenTypes;

/// What a word is, in the protocol's words, for which editors have colours.
enum TokenType {
    /// Descriptions, the files that they import, and extensions, which put commands and flags together.
    NAMESPACE(SemanticTokenTypes.Namespace),
    /// Scalar types.
    TYPE(SemanticTokenTypes.Type),
    /// Kinds of objects.
    CLASS(SemanticTokenTypes.Class),
    ENUM(SemanticTokenTypes.Enum),
    /// Devices and other files.
    INTERFACE(SemanticTokenTypes.Interface),
    STRUCT(SemanticTokenTypes.Struct),
    PARAMETER(SemanticTokenTypes.Parameter),
    /// A name that stands for nothing that is known.
    VARIABLE(SemanticTokenTypes.Variable),
    /// Fields, and bits of them.
    PROPERTY(SemanticTokenTypes.Property),
    ENUM_MEMBER(SemanticTokenTypes.EnumMember),
    /// Causes.
    EVENT(SemanticTokenTypes.Event),
    /// Commands.
    FUNCTION(SemanticTokenTypes.Function),
    /// What the kernel gives a name by `#define`: errnos, capabilities, `_IOWR`.
    MACRO(SemanticTokenTypes.Macro),
    KEYWORD(SemanticTokenTypes.Keyword),
    /// Keywords that say what kind of a thing the next one is: tiers, directions, `packed`.
    MODIFIER(SemanticTokenTypes.Modifier),
    COMMENT(SemanticTokenTypes.Comment),
    STRING(SemanticTokenTypes.String),
    /// Releases, too.
    NUMBER(SemanticTokenTypes.Number),
    OPERATOR(SemanticTokenTypes.Operator),
    /// Vendors, and the codes of rules that are broken on purpose.
    DECORATOR(SemanticTokenTypes.Decorator);

    private final String label;

    TokenType(String label) {
        this.label = label;
    }

    /// As the protocol calls it.
    String label() {
        return label;
    }
}
