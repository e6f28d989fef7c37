package dev.uapi.language;

import dev.uapi.language.analysis.AnalysisState;
import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Optional;

/// What is known about some files and all that they import: immutable, and made for any text, right or wrong.
///
/// A change makes a new analysis that takes over from this one whatever is still true.
public final class Analysis {
    private final List<Source> roots;
    private final Sources sources;
    private final Policy policy;
    private final AnalysisState state;
    private final List<Diagnostic> diagnostics;

    private Analysis(List<Source> roots, Sources sources, Policy policy, AnalysisState state) {
        this.roots = roots;
        this.sources = sources;
        this.policy = policy;
        this.state = state;
        this.diagnostics = policy.over(state.diagnostics());
    }

    /// Every rule is taken as the language has it.
    ///
    /// @param roots   the files that one is interested in
    /// @param sources where the files come from that these import
    public static Analysis of(List<Source> roots, Sources sources) {
        return of(roots, sources, Policy.DEFAULT);
    }

    /// @param policy how bad which finding is; an error keeps the specification back, as ever
    public static Analysis of(List<Source> roots, Sources sources, Policy policy) {
        return new Analysis(List.copyOf(roots), sources, policy, AnalysisState.of(roots, sources));
    }

    /// The analysis after one of the roots has got another text.
    public Analysis with(Source changed) {
        return with(roots.stream().map(root -> root.path().equals(changed.path()) ? changed : root).toList());
    }

    /// The analysis of other roots: some may have come, gone, or got another text.
    public Analysis with(List<Source> now) {
        return with(now, sources, policy);
    }

    /// The same where imports may come from elsewhere, and findings are taken otherwise.
    public Analysis with(List<Source> now, Sources imports, Policy taken) {
        return new Analysis(List.copyOf(now), imports, taken, state.next(now, imports));
    }

    /// Everything that is wrong, as the policy takes it: in the order of files and places, and then what is wrong with the policy.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
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

    /// What stands where, and what it stands for.
    public Navigator navigator() {
        return state.navigator();
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
