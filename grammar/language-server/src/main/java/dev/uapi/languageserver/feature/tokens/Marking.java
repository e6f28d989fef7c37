package dev.uapi.languageserver.feature.tokens;

import java.util.EnumSet;
import java.util.Set;

/// What is said of one word.
record Marking(TokenType type, Set<TokenModifier> modifiers) {
    Marking {
        modifiers = Set.copyOf(modifiers);
    }

    static Marking of(TokenType type, TokenModifier... modifiers) {
        return new Marking(type, Set.of(modifiers));
    }

    Marking and(TokenModifier modifier) {
        Set<TokenModifier> more = EnumSet.of(modifier);
        more.addAll(modifiers);
        return new Marking(type, more);
    }

    /// One bit for each, in the order of the legend.
    @SuppressWarnings("EnumOrdinal")
    int bits() {
        return modifiers.stream().mapToInt(modifier -> 1 << modifier.ordinal()).sum();
    }
}
