package dev.uapi.cheader.read;

/// How much is too much. No header that people wrote comes near.
final class Limits {
    /// UTF-16 units of text.
    static final int TEXT = 32 << 20;
    /// Things in things: brackets, bodies, macros in macros, arguments in arguments, structures in structures.
    static final int DEPTH = 100;
    /// Tokens of a directive, of the arguments of a macro, of an expression, and of what becomes of them.
    static final int TOKENS = 100_000;
    /// Tokens that macros bring, all in all.
    static final int EXPANSIONS = 20_000_000;
    /// Things told that could not be read.
    static final int UNREAD = 1_000;
    /// Units of a text that is shown.
    static final int SHOWN = 80;

    private Limits() {}
}
