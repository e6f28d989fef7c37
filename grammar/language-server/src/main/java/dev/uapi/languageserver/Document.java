package dev.uapi.languageserver;

import dev.uapi.language.Source;
import java.util.List;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;

/// A text that a client has open.
///
/// @param version as the client counts
record Document(int version, Source source) {
    static Document of(TextDocumentItem item) {
        return new Document(item.getVersion(), new Source(Uris.path(item.getUri()), item.getText()));
    }

    /// The document after changes, each of which is about the text that the one before it has left.
    Document changed(int next, List<TextDocumentContentChangeEvent> changes, Positions positions) {
        Source now = source;
        for (TextDocumentContentChangeEvent change : changes) {
            now = new Source(now.path(), text(now, change, positions));
        }
        return new Document(next, now);
    }

    private static String text(Source before, TextDocumentContentChangeEvent change, Positions positions) {
        if (change.getRange() == null) {
            return change.getText();
        }
        int start = positions.offset(before, change.getRange().getStart());
        int end = Math.max(start, positions.offset(before, change.getRange().getEnd()));
        return before.text().substring(0, start) + change.getText() + before.text().substring(end);
    }
}
