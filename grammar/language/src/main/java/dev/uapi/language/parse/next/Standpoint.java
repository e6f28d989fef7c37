package dev.uapi.language.parse.next;

import org.antlr.v4.runtime.atn.ATNState;
import org.jspecify.annotations.Nullable;

/// A place in the network of the grammar.
///
/// @param then where it goes on behind the rule that this is in; null in the outermost
record Standpoint(ATNState state, @Nullable Standpoint then, int depth) {
    static Standpoint outermost(ATNState state) {
        return new Standpoint(state, null, 0);
    }

    /// The same rule, elsewhere.
    Standpoint at(ATNState other) {
        return new Standpoint(other, then, depth);
    }

    /// Inside a rule behind which it goes on at `follow`.
    Standpoint within(ATNState start, ATNState follow) {
        return new Standpoint(start, at(follow), depth + 1);
    }
}
