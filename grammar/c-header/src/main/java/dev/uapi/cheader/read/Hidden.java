package dev.uapi.cheader.read;

import org.jspecify.annotations.Nullable;

/// The macros that a token came out of, the innermost first.
final class Hidden {
    static final Hidden NOTHING = new Hidden("", null);

    private final String name;
    private final @Nullable Hidden outer;
    private final int depth;

    private Hidden(String name, @Nullable Hidden outer) {
        this.name = name;
        this.outer = outer;
        this.depth = outer == null ? 0 : outer.depth + 1;
    }

    Hidden and(String macro) {
        return new Hidden(macro, this);
    }

    int depth() {
        return depth;
    }

    boolean contains(String macro) {
        Hidden look = this;
        while (look != null) {
            if (look.name.equals(macro)) {
                return true;
            }
            look = look.outer;
        }
        return false;
    }
}
