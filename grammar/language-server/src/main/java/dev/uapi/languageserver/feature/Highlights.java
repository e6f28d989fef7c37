package dev.uapi.languageserver.feature;

import dev.uapi.language.names.Occurrence;
import dev.uapi.languageserver.View;
import java.util.List;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;

/// Shows wherever the file speaks of what the cursor is on.
public final class Highlights {
    private Highlights() {}

    /// @param offset in UTF-16 units from the beginning of the text
    /// @return where the name is given as written, where it is used as read
    public static List<DocumentHighlight> at(View view, String path, int offset) {
        return view.navigator().at(path, offset).stream()
                .flatMap(there -> References.same(view, there))
                .filter(there -> there.place().source().path().equals(path))
                .map(there -> highlight(view, there))
                .toList();
    }

    private static DocumentHighlight highlight(View view, Occurrence there) {
        DocumentHighlightKind kind = there.declares() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read;
        return new DocumentHighlight(view.positions().range(there.place()), kind);
    }
}
