package dev.uapi.languageserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/// What a client is to change, in the form that it takes.
final class Edits {
    private Edits() {}

    /// @param edits    by the paths of files
    /// @param versions of the texts that are open; empty: the client takes none
    static WorkspaceEdit of(SequencedMap<String, List<TextEdit>> edits, Optional<Map<String, Integer>> versions) {
        return versions.map(open -> new WorkspaceEdit(versioned(edits, open))).orElseGet(() -> new WorkspaceEdit(byAddress(edits)));
    }

    private static Map<String, List<TextEdit>> byAddress(SequencedMap<String, List<TextEdit>> edits) {
        Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
        edits.forEach((path, inside) -> changes.put(Uris.uri(path), inside));
        return changes;
    }

    private static List<Either<TextDocumentEdit, ResourceOperation>> versioned(
            SequencedMap<String, List<TextEdit>> edits, Map<String, Integer> open) {
        List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
        edits.forEach((path, inside) -> changes.add(Either.forLeft(versioned(path, inside, open.get(path)))));
        return changes;
    }

    /// @param version null for a file that is not open
    private static TextDocumentEdit versioned(String path, List<TextEdit> edits, @Nullable Integer version) {
        return new TextDocumentEdit(
                new VersionedTextDocumentIdentifier(Uris.uri(path), version),
                edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList());
    }
}
