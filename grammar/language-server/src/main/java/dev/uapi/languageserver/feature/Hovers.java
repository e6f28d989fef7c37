package dev.uapi.languageserver.feature;

import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.View;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/// Tells what a name stands for where the pointer rests on it.
public final class Hovers {
    private Hovers() {}

    /// @param offset in UTF-16 units from the beginning of the text
    public static Optional<Hover> at(View view, String path, int offset) {
        return view.navigator().at(path, offset).flatMap(named -> hover(view, named));
    }

    /// The same of something that stands elsewhere.
    public static Optional<MarkupContent> of(View view, Symbol symbol) {
        return new Cards(view.navigator()).of(symbol).map(Hovers::content);
    }

    private static Optional<Hover> hover(View view, Occurrence named) {
        return new Cards(view.navigator())
                .of(named)
                .map(card -> new Hover(content(card), view.positions().range(named.place())));
    }

    private static MarkupContent content(Card card) {
        return new MarkupContent(MarkupKind.MARKDOWN, card.markdown());
    }
}
