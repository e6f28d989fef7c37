package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/// One state of everything: what questions are answered from. Immutable, so that an answer fits together whatever is typed meanwhile.
///
/// @param release  the release in view; empty: the newest that each description knows
/// @param modules  what imports can name, whether or not anything does
/// @param pages    whether the client opens the pages about what is wrong
/// @param versions of the texts that the client has open, by their paths; empty: it cannot be told of which version an edit is
public record View(
        Analysis analysis,
        Navigator navigator,
        Positions positions,
        Optional<Release> release,
        List<String> modules,
        boolean pages,
        Optional<Map<String, Integer>> versions) {
    public View {
        modules = List.copyOf(modules);
        versions = versions.map(Map::copyOf);
    }

    public View(Analysis analysis, Positions positions, Optional<Release> release) {
        this(analysis, analysis.navigator(), positions, release, List.of(), false, Optional.empty());
    }

    /// The text of a file; empty for one that nobody knows.
    ///
    /// @param path as in [Source#path()]
    public Source source(String path) {
        return navigator.source(path).orElseGet(() -> new Source(path, ""));
    }

    /// What is wrong with a file, in the order of its text.
    public Stream<Diagnostic> diagnostics(String path) {
        return analysis.diagnostics().stream().filter(found -> found.place().source().path().equals(path));
    }

    /// Where a position is.
    ///
    /// @return in UTF-16 units from the beginning of the text
    public int offset(String path, Position position) {
        return positions.offset(source(path), position);
    }

    /// What a client is to change. Where it has gone on typing meanwhile, it will notice by the versions.
    ///
    /// @param edits by the paths of files
    public WorkspaceEdit edit(SequencedMap<String, List<TextEdit>> edits) {
        return Edits.of(edits, versions);
    }
}
