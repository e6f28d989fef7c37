package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.syntax.PlacedToken;
import dev.uapi.language.syntax.Token;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.outline.Entry.Place;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.jspecify.annotations.Nullable;

/// What a selection grows to, step by step: the word, its clause, its statement, the block around that, the declaration, with the comments
/// in front of it, the file.
public final class SelectionRanges {
    private static final Comparator<Place> LONGEST_FIRST = Comparator.comparingInt((Place place) -> place.end() - place.start()).reversed();

    private SelectionRanges() {}

    /// @param offset in UTF-16 units from the beginning of the text
    /// @return the smallest, each with the next larger one
    public static SelectionRange at(View view, String path, int offset) {
        Source source = view.source(path);
        SelectionRange around = selection(view, source, new Place(0, source.text().length()), null);
        List<Place> places = view.navigator().declarationAt(path, offset)
                .map(standing -> places(standing, offset))
                .orElseGet(() -> view.navigator().syntax(path).stream().flatMap(file -> words(PlacedToken.of(file.tokens(), 0))))
                .filter(place -> place.start() <= offset && offset <= place.end() && place.start() < place.end())
                .sorted(LONGEST_FIRST)
                .toList();
        Place last = new Place(0, source.text().length());
        for (Place place : places) {
            if (!place.equals(last) && place.within(last).equals(place)) {
                around = selection(view, source, place, around);
                last = place;
            }
        }
        return around;
    }

    private static SelectionRange selection(View view, Source source, Place place, @Nullable SelectionRange around) {
        Range range = view.positions().range(source, place.start(), place.end());
        return new SelectionRange(range, around);
    }

    private static Stream<Place> places(Standing standing, int offset) {
        Stream<Place> statements = StretchReader.read(standing).around(offset).flatMap(SelectionRanges::inside);
        Stream<Place> clauses = Spans.in(standing.syntax().body())
                .map(span -> new Place(standing.start() + span.start(), standing.start() + span.end()));
        return Stream.of(statements, clauses, words(standing.tokens())).flatMap(each -> each);
    }

    /// A stretch, and of one in brackets what stands between them.
    private static Stream<Place> inside(Stretch stretch) {
        Place whole = new Place(stretch.start(), stretch.end());
        return stretch.parts().isEmpty() || stretch.kind() == Stretch.Kind.STATEMENT || stretch.kind() == Stretch.Kind.ELEMENT
                ? Stream.of(whole)
                : Stream.of(whole, new Place(stretch.parts().getFirst().start(), stretch.parts().getLast().end()));
    }

    /// Words, comments and those around them, and all of the tokens.
    private static Stream<Place> words(List<PlacedToken> tokens) {
        List<Place> words = tokens.stream()
                .filter(token -> token.kind() != Token.Kind.SPACE)
                .map(token -> new Place(token.start(), token.end()))
                .toList();
        Stream<Place> all = words.stream().limit(1).map(first -> new Place(first.start(), tokens.getLast().end()));
        return Stream.of(CommentRuns.in(tokens).stream(), words.stream(), all).flatMap(each -> each);
    }
}
