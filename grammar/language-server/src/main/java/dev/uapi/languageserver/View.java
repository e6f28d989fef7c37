package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.model.Release;
import java.util.Optional;
import org.eclipse.lsp4j.Position;

/// One state of everything: what questions are answered from. Immutable, so that an answer fits together whatever is typed meanwhile.
///
/// @param release the release in view; empty: the newest that each description knows
public record View(Analysis analysis, Navigator navigator, Positions positions, Optional<Release> release) {
    public View(Analysis analysis, Positions positions, Optional<Release> release) {
        this(analysis, analysis.navigator(), positions, release);
    }

    /// The text of a file; empty for one that nobody knows.
    ///
    /// @param path as in [Source#path()]
    public Source source(String path) {
        return navigator.source(path).orElseGet(() -> new Source(path, ""));
    }

    /// Where a position is.
    ///
    /// @return in UTF-16 units from the beginning of the text
    public int offset(String path, Position position) {
        return positions.offset(source(path), position);
    }
}
