package dev.uapi.cheader.read;

/// A token, wherever it came from.
///
/// @param start  in the file; of what came out of a macro, where that was used
/// @param end    the first position behind it
/// @param hidden macros that it came out of: they are not expanded again
record CToken(Kind kind, String text, int start, int end, Hidden hidden) {
    /// What it is.
    enum Kind {
        NAME,
        NUMBER,
        CHARACTER,
        STRING,
        PUNCTUATION,
        LINE_END,
        /// Something stood here that could not be read.
        HOLE,
        END
    }

    boolean is(String wanted) {
        return (kind == Kind.PUNCTUATION || kind == Kind.NAME) && text.equals(wanted);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean isEnd() {
        return kind == Kind.END;
    }

    CToken from(int otherStart, int otherEnd, Hidden otherHidden) {
        return new CToken(kind, text, otherStart, otherEnd, otherHidden);
    }

    static CToken hole(int start, int end) {
        return new CToken(Kind.HOLE, "", start, end, Hidden.NOTHING);
    }

    static CToken number(String text, CToken at) {
        return new CToken(Kind.NUMBER, text, at.start, at.end, Hidden.NOTHING);
    }
}
