package dev.uapi.language.parse.next;

import dev.uapi.language.parse.DescriptionParser;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.DeclarationSyntax;
import dev.uapi.language.syntax.FileSyntax;
import dev.uapi.language.syntax.FileSyntax.Placed;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A half-written declaration as it could come to its end: only the statement that is being written, what it stands in, and then the fewest
/// tokens that the grammar asks for, with something that stands in for each name and each number.
///
/// @param declaration empty where the sentence is none, but the edition
/// @param before      the token in front of the place
/// @param pieces      what could stand from the place to the end of the statement
public record Sentence(Optional<Body> declaration, String before, List<Piece> pieces) {
    public Sentence {
        pieces = List.copyOf(pieces);
    }

    /// A token of the sentence, or a whole condition.
    ///
    /// @param open whether something else could stand there too: its author says what
    /// @param span counts from the beginning of the declaration
    public record Piece(Token.Kind kind, String text, boolean open, Span span) {}

    /// @param before    what is written
    /// @param statement from the place to the end of the statement
    /// @param rest      from there to the end of the declaration
    static Sentence of(List<String> before, List<Filler> statement, List<Filler> rest) {
        StringBuilder text = new StringBuilder();
        before.forEach(token -> text.append(token).append(' '));
        int place = text.length();
        List<Piece> pieces = new ArrayList<>();
        statement.forEach(filler -> pieces.add(piece(text, filler)));
        rest.forEach(filler -> piece(text, filler));
        FileSyntax file = DescriptionParser.parse(text.toString());
        Optional<Placed> placed = file.declarations().stream().filter(each -> each.offset() <= place).reduce((_, last) -> last);
        int offset = placed.map(Placed::offset).orElse(0);
        return new Sentence(
                placed.map(Placed::declaration).map(DeclarationSyntax::body),
                before.isEmpty() ? "" : before.getLast(),
                pieces.stream().map(piece -> moved(piece, offset)).toList());
    }

    private static Piece piece(StringBuilder text, Filler filler) {
        int start = text.length();
        text.append(filler.text()).append(' ');
        return new Piece(filler.kind(), filler.text(), filler.open(), new Span(start, start + filler.text().length()));
    }

    private static Piece moved(Piece piece, int by) {
        Span span = piece.span();
        return new Piece(piece.kind(), piece.text(), piece.open(), new Span(span.start() - by, span.end() - by));
    }
}
