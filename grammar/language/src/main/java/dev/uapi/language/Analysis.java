package dev.uapi.language;

import dev.uapi.language.analysis.AnalysisState;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Optional;

/// What is known about some files and all that they import: immutable, and made for any text, right or wrong.
///
/// A change makes a new analysis that takes over from this one whatever is still true.
public final class Analysis {
    private final List<Source> roots;
    private final Sources sources;
    private final AnalysisState state;

    private Analysis(List<Source> roots, Sources sources, AnalysisState state) {
        this.roots = roots;
        this.sources = sources;
        this.state = state;
    }

    /// @param roots   the files that one is interested in
    /// @param sources where the files come from that these import
    public static Analysis of(List<Source> roots, Sources sources) {
        return new Analysis(List.copyOf(roots), sources, AnalysisState.of(roots, sources));
    }

    /// The analysis after one of the roots has got another text.
    public Analysis with(Source changed) {
        List<Source> now = roots.stream().map(root -> root.path().equals(changed.path()) ? changed : root).toList();
        return new Analysis(now, sources, state.next(now, sources));
    }

    /// Everything that is wrong, in the order of files and places.
    public List<Diagnostic> diagnostics() {
        return state.diagnostics();
    }

    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    /// The descriptions that the roots belong to, if nothing is wrong with any of the files.
    public Optional<Specification> specification() {
        return hasErrors() ? Optional.empty() : Optional.of(state.specification());
    }

    /// Where the names of a description stand in its files.
    ///
    /// @param description its name
    public Places places(String description) {
        return state.places(description);
    }

    /// All files that were read: the roots, and what they import.
    public List<Source> files() {
        return state.files();
    }

    /// How many declarations had to be analysed for this analysis, the others being taken over from the one before.
    public int analysedDeclarations() {
        return state.analysedDeclarations();
    }
}
