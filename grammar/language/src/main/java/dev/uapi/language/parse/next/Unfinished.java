package dev.uapi.language.parse.next;

import dev.uapi.language.syntax.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What stands in front of a place and is not over there: the statements whose braces are open, the outermost first, and at the end the one
/// that is being written, which may have no words yet. What is over says nothing about what comes next, so it is left out.
record Unfinished(List<List<Piece>> statements) {
    /// A token that means something.
    ///
    /// @param beginsLine whether it is the first one on its line
    record Piece(int type, String text, boolean beginsLine) {}

    static Unfinished of(List<Token> tokens) {
        Deque<List<Piece>> open = new ArrayDeque<>();
        open.addLast(new ArrayList<>());
        boolean beginsLine = true;
        for (Token token : tokens) {
            if (token.isHidden()) {
                beginsLine |= token.text().indexOf('\n') >= 0;
            } else {
                take(open, new Piece(Vocabulary.type(token), token.text(), beginsLine));
                beginsLine = false;
            }
        }
        return new Unfinished(List.copyOf(open));
    }

    /// Whether all braces are closed, and nothing needs an end any more.
    boolean isOver() {
        List<Piece> last = statements.getLast();
        return statements.size() == 1 && (last.isEmpty() || last.getLast().text().equals("}"));
    }

    private static void take(Deque<List<Piece>> open, Piece piece) {
        switch (piece.text()) {
            case "{" -> {
                open.getLast().add(piece);
                open.addLast(new ArrayList<>());
            }
            case "}" -> close(open, piece);
            case ";" -> open.getLast().clear();
            default -> open.getLast().add(piece);
        }
    }

    /// A brace that closes nothing is a slip, and so is what stands in front of it.
    private static void close(Deque<List<Piece>> open, Piece piece) {
        if (open.size() == 1) {
            open.getLast().clear();
        } else {
            open.removeLast();
            open.getLast().add(piece);
        }
    }
}
