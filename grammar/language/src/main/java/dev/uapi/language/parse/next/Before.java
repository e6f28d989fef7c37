package dev.uapi.language.parse.next;

import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What stands in front of a place, back to the end of the last declaration before it that is whole.
///
/// @param tokens     without the word that is being written
/// @param word       that word, which ends or stands at the place; counts from the beginning of the file
/// @param beginsLine whether it is the first one on its line
/// @param first      whether the file begins with these tokens
/// @param opaque     whether the place is inside of a comment or a text, where nothing of the language stands
record Before(List<Token> tokens, Span word, boolean beginsLine, boolean first, boolean opaque) {
    static Before in(FileSyntax file, int offset) {
        int head = Token.length(file.head());
        if (offset <= head && head > 0) {
            return new Reader(offset).read(file.head(), 0, true);
        }
        List<Placed> all = file.declarations();
        int behind = (int) all.stream().takeWhile(placed -> end(placed) < offset).count();
        int from = behind;
        while (from > 0 && !isWhole(all.get(from - 1).declaration())) {
            from--;
        }
        Stream<Token> declared = all.subList(from, Math.min(behind + 1, all.size())).stream()
                .flatMap(placed -> placed.declaration().tokens().stream());
        int start = from == 0 ? head : end(all.get(from - 1));
        return new Reader(offset).read(Stream.concat(declared, file.tail().stream()).toList(), start, start == 0);
    }

    private static int end(Placed placed) {
        return placed.offset() + Token.length(placed.declaration().tokens());
    }

    /// Whether the next one begins behind it, whatever it says.
    private static boolean isWhole(DeclarationSyntax declaration) {
        return !declaration.broken() && Unfinished.of(declaration.tokens()).isOver();
    }

    private static final class Reader {
        private final int offset;
        private final List<Token> tokens = new ArrayList<>();
        private boolean lineBegins = true;
        private boolean opaque;
        private Span word;

        Reader(int offset) {
            this.offset = offset;
            this.word = new Span(offset, offset);
        }

        Before read(List<Token> all, int origin, boolean first) {
            for (PlacedToken placed : PlacedToken.of(all, origin).stream().takeWhile(this::isBefore).toList()) {
                take(placed);
            }
            return new Before(List.copyOf(tokens), word, lineBegins, first, opaque);
        }

        private boolean isBefore(PlacedToken placed) {
            return placed.start() < offset || (placed.start() == offset && isWord(placed.token()));
        }

        private void take(PlacedToken placed) {
            Token token = placed.token();
            int end = placed.end();
            if (end < offset || (end == offset && !isWord(token) && !isOpenEnded(token) && !token.text().equals("."))) {
                tokens.add(token);
                lineBegins = token.isHidden() ? lineBegins || token.text().indexOf('\n') >= 0 : false;
            } else if (isWord(token)) {
                word = new Span(placed.start(), end);
            } else if (token.text().equals(".") && endsInNumber()) {
                word = new Span(placed.start() - tokens.removeLast().text().length(), end);
            } else {
                opaque = token.kind() != Token.Kind.SPACE;
                lineBegins |= token.text().substring(0, offset - placed.start()).indexOf('\n') >= 0;
            }
        }

        /// As in a release of which half is written.
        private boolean endsInNumber() {
            return !tokens.isEmpty()
                    && (tokens.getLast().kind() == Token.Kind.NUMBER || tokens.getLast().kind() == Token.Kind.RELEASE);
        }

        private static boolean isWord(Token token) {
            return switch (token.kind()) {
                case NAME, KEYWORD, NUMBER, RELEASE -> true;
                case STRING, CHARACTER, HEADER, PUNCTUATION, DOCUMENTATION, COMMENT, SPACE, UNEXPECTED -> false;
            };
        }

        /// A comment to the end of its line goes on where it ends, and so does a text that nothing ends.
        private static boolean isOpenEnded(Token token) {
            String text = token.text();
            return switch (token.kind()) {
                case COMMENT, DOCUMENTATION -> !text.endsWith("*/");
                case STRING -> text.length() == 1 || !text.endsWith("\"");
                case KEYWORD, NAME, NUMBER, RELEASE, CHARACTER, HEADER, PUNCTUATION, SPACE, UNEXPECTED -> false;
            };
        }
    }
}
