package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.model.Release;
import java.util.Optional;

/// One state of everything: what questions are answered from. Immutable, so that an answer fits together whatever is typed meanwhile.
///
/// @param release the release in view; empty: the newest that each description knows
public record View(Analysis analysis, Navigator navigator, Positions positions, Optional<Release> release) {
    public View(Analysis analysis, Positions positions, Optional<Release> release) {
        this(analysis, analysis.navigator(), positions, release);
    }

    /// The text of a file.
    ///
    /// @param path as in [Source#path()]
    public Optional<Source> source(String path) {
        return analysis.files().stream().filter(source -> source.path().equals(path)).findFirst();
    }
}
