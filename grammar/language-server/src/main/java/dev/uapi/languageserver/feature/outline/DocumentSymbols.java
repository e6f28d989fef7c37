package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.outline.Entry.Place;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolTag;

/// The names of a file in the order of its text: declarations with their fields, members, causes and operations, and what extensions add.
public final class DocumentSymbols {
    private final View view;
    private final Standing standing;

    private DocumentSymbols(View view, Standing standing) {
        this.view = view;
        this.standing = standing;
    }

    public static List<DocumentSymbol> in(View view, String path) {
        return view.navigator().declarations(path).stream()
                .flatMap(standing -> Outline.of(view, standing).map(new DocumentSymbols(view, standing)::symbol).stream())
                .toList();
    }

    /// Without lists that would be empty: there are many, and all of them would go over the line.
    private DocumentSymbol symbol(Entry entry) {
        DocumentSymbol symbol = new DocumentSymbol(
                entry.name(), SymbolKinds.of(entry.kind()), range(entry.whole()), range(entry.word()), entry.detail());
        if (!entry.parts().isEmpty()) {
            symbol.setChildren(entry.parts().stream().map(this::symbol).toList());
        }
        if (entry.outdated()) {
            symbol.setTags(List.of(SymbolTag.Deprecated));
        }
        return symbol;
    }

    private Range range(Place place) {
        return view.positions().range(standing.source(), place.start(), place.end());
    }
}
