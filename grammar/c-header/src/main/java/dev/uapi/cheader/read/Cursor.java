package dev.uapi.cheader.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/// Looks at tokens one after the other.
final class Cursor {
    private final Supplier<CToken> source;
    private final Deque<CToken> ahead = new ArrayDeque<>();
    private CToken last = new CToken(CToken.Kind.END, "", 0, 0, Hidden.NOTHING);
    private int braces;

    /// @param source gives its end again and again
    Cursor(Supplier<CToken> source) {
        this.source = source;
    }

    Cursor(List<CToken> tokens) {
        int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
        CToken behind = new CToken(CToken.Kind.END, "", end, end, Hidden.NOTHING);
        Iterator<CToken> each = tokens.iterator();
        this.source = () -> each.hasNext() ? each.next() : behind;
    }

    CToken peek() {
        return peek(0);
    }

    /// @param further 0 is the next one
    CToken peek(int further) {
        while (ahead.size() <= further) {
            ahead.add(source.get());
        }
        return further == 0 ? ahead.getFirst() : ahead.stream().skip(further).findFirst().orElseThrow();
    }

    CToken next() {
        last = peek();
        ahead.removeFirst();
        braces += last.is("{") ? 1 : last.is("}") ? -1 : 0;
        return last;
    }

    /// How many braces are open.
    int braces() {
        return braces;
    }

    /// Where the last one ended.
    int end() {
        return last.end();
    }

    boolean at(String text) {
        return peek().is(text);
    }

    boolean atEnd() {
        return peek().isEnd();
    }

    boolean accept(String text) {
        boolean there = at(text);
        if (there) {
            next();
        }
        return there;
    }

    CToken expect(String text) {
        if (!at(text)) {
            throw unexpected("`" + text + "`");
        }
        return next();
    }

    UnreadableException unexpected(String wanted) {
        CToken found = peek();
        return UnreadableException.form("expected " + wanted + ", found " + name(found));
    }

    private static String name(CToken token) {
        return switch (token.kind()) {
            case END -> "the end";
            case HOLE -> "what could not be read";
            default -> "`" + SourceText.shown(token.text(), 0, token.text().length()) + "`";
        };
    }

    /// Goes on until one of these stands outside of all brackets that opened on the way, or everything is over.
    List<CToken> until(String... ends) {
        List<CToken> passed = new ArrayList<>();
        int depth = 0;
        while (!atEnd() && !(depth <= 0 && isAny(ends))) {
            CToken token = next();
            depth += opens(token) ? 1 : closes(token) ? -1 : 0;
            passed.add(token);
            if (passed.size() > Limits.TOKENS) {
                throw UnreadableException.substance("it is too long");
            }
        }
        return passed;
    }

    private boolean isAny(String... ends) {
        for (String end : ends) {
            if (at(end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opens(CToken token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean closes(CToken token) {
        return token.is(")") || token.is("]") || token.is("}");
    }
}
