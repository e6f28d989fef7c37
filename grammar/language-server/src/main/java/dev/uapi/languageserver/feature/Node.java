package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Symbol;
import dev.uapi.languageserver.Uris;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.outline.SymbolKinds;
import java.util.Optional;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TypeHierarchyItem;

/// A named thing as a client shows it in a hierarchy.
///
/// @param word where it gets its name
record Node(View view, Symbol symbol, Standing standing, Occurrence word) {
    static Optional<Node> of(View view, Symbol symbol) {
        return view.navigator().declaration(symbol)
                .flatMap(word -> view.navigator().declaration(symbol.id()).map(standing -> new Node(view, symbol, standing, word)));
    }

    /// What a client was told of some time ago, if it is still there.
    ///
    /// @param name where its name was
    static Optional<Symbol> again(View view, String uri, Range name, String text) {
        String path = Uris.path(uri);
        return view.navigator().at(path, view.offset(path, name.getStart()))
                .filter(there -> there.declares() && there.text().equals(text))
                .flatMap(Occurrence::symbol);
    }

    CallHierarchyItem called() {
        CallHierarchyItem item = new CallHierarchyItem(symbol.name(), kind(), uri(), whole(), name());
        item.setDetail(detail());
        return item;
    }

    TypeHierarchyItem typed() {
        return new TypeHierarchyItem(symbol.name(), kind(), uri(), whole(), name(), detail());
    }

    Range name() {
        return view.positions().range(word.place());
    }

    private SymbolKind kind() {
        return SymbolKinds.of(symbol.kind());
    }

    private String uri() {
        return Uris.uri(standing.source().path());
    }

    private String detail() {
        return symbol.kind().label() + " of " + standing.description();
    }

    /// With the comments in front of it.
    private Range whole() {
        String text = standing.source().text();
        int start = standing.start();
        while (start < word.place().start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return view.positions().range(new Place(standing.source(), start, standing.end()));
    }
}
