package dev.uapi.language.format;

import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The text of a file without its white space, and how wide any stretch of it is on one line.
final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder space = new StringBuilder();
    private int length;

    /// How far behind the first piece each one begins, if all were on one line.
    private int[] offsets = new int[0];

    /// How many texts stand right behind another text, up to each piece.
    private int[] joints = new int[0];

    private Pieces() {}

    static Pieces of(FileSyntax file) {
        Pieces pieces = new Pieces();
        pieces.add(file.head(), !isEdition(file.head()));
        for (Placed placed : file.declarations()) {
            List<Token> tokens = placed.declaration().tokens();
            pieces.add(tokens, placed.declaration().broken() || !isWhole(tokens));
        }
        pieces.add(file.tail(), !file.tail().stream().allMatch(Token::isHidden));
        pieces.measure();
        return pieces;
    }

    private static boolean isEdition(List<Token> head) {
        List<String> visible = head.stream().filter(token -> !token.isHidden()).map(Token::text).toList();
        return visible.size() == 3 && visible.get(0).equals("uapi") && visible.get(2).equals(";");
    }

    /// A declaration that breaks off where the next one begins is not called broken itself.
    private static boolean isWhole(List<Token> tokens) {
        int depth = 0;
        String last = "";
        for (Token token : tokens) {
            depth += token.text().equals("{") ? 1 : token.text().equals("}") ? -1 : 0;
            last = token.isHidden() ? last : token.text();
        }
        return depth == 0 && (last.equals(";") || last.equals("}"));
    }

    private void add(List<Token> tokens, boolean kept) {
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.SPACE) {
                space.append(token.text());
            } else {
                String before = space.toString();
                pieces.add(new Piece(token.kind(), token.text(), before, breaks(before), length, kept));
                space.setLength(0);
            }
            length += token.text().length();
        }
    }

    private static int breaks(String space) {
        int breaks = 0;
        for (int i = 0; i < space.length(); i++) {
            char character = space.charAt(i);
            boolean half = character == '\r' && i + 1 < space.length() && space.charAt(i + 1) == '\n';
            if (!half && (character == '\n' || character == '\r')) {
                breaks++;
            }
        }
        return breaks;
    }

    private void measure() {
        offsets = new int[pieces.size()];
        joints = new int[pieces.size()];
        for (int i = 1; i < pieces.size(); i++) {
            offsets[i] = offsets[i - 1] + get(i - 1).text().length() + Spacing.before(this, i);
            joints[i] = joints[i - 1] + (isJoint(i) ? 1 : 0);
        }
    }

    int size() {
        return pieces.size();
    }

    Piece get(int index) {
        return pieces.get(index);
    }

    /// The first piece that does not begin in front of a position, or how many there are.
    int firstFrom(int position) {
        int index = 0;
        while (index < size() && get(index).start() < position) {
            index++;
        }
        return index;
    }

    boolean is(int index, String text) {
        return index >= 0 && index < size() && get(index).is(text);
    }

    /// Whether this text continues the one in front of it. Who writes a text in two parts wants two lines.
    boolean isJoint(int index) {
        return isText(index) && isText(index - 1);
    }

    boolean isText(int index) {
        return get(index).kind() == Token.Kind.STRING;
    }

    /// How many columns these take on one line, or too many if they cannot stand on one.
    ///
    /// @param to the last one
    int width(int from, int to) {
        return joints[to] > joints[from] ? Filling.WIDTH + 1 : offsets[to] - offsets[from] + get(to).text().length();
    }

    boolean hasComment(int from, int to) {
        for (int i = from; i <= to; i++) {
            if (get(i).isComment()) {
                return true;
            }
        }
        return false;
    }

    /// Where the white space at the end of the file begins.
    int end() {
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    /// The white space at the end of the file.
    String rest() {
        return space.toString();
    }

    /// How lines end: a file all of whose lines end with CR LF keeps them, any other one gets LF.
    String lineEnd() {
        String all = pieces.stream().map(Piece::before).collect(Collectors.joining()) + rest();
        return all.contains("\r") && all.replace("\r\n", "").indexOf('\n') < 0 ? "\r\n" : "\n";
    }
}
