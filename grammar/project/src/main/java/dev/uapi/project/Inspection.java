package dev.uapi.project;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.diagnostic.ProjectProblem;
import dev.uapi.language.fix.Fix;
import dev.uapi.language.fix.Fixes;
import dev.uapi.language.model.Specification;
import dev.uapi.project.ProjectFile.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of looking at descriptions as a project wants it.
public final class Inspection {
    private final List<Diagnostic> findings;
    private final List<Source> files;
    private final Optional<Analysis> analysis;
    private final Optional<View> view;

    private Inspection(List<Diagnostic> findings, List<Source> files, Optional<Analysis> analysis, Optional<View> view) {
        this.findings = List.copyOf(findings);
        this.files = List.copyOf(files);
        this.analysis = analysis;
        this.view = view;
    }

    /// @param files what was to be looked at
    /// @param view  the release that the project wants its descriptions seen as of
    static Inspection of(Analysis analysis, List<Source> files, Optional<View> view) {
        Stream<Diagnostic> objection = view.flatMap(wanted -> objection(analysis, wanted)).stream();
        List<Diagnostic> findings = Stream.concat(analysis.diagnostics().stream(), objection).toList();
        return new Inspection(findings, files, Optional.of(analysis), view);
    }

    /// The project file itself is wrong, so that nobody knows what to look at, and how.
    static Inspection refused(List<Diagnostic> findings) {
        return new Inspection(findings, List.of(), Optional.empty(), Optional.empty());
    }

    private static Optional<Diagnostic> objection(Analysis analysis, View view) {
        return analysis.specification()
                .flatMap(specification -> Reach.objection(specification, view.release()))
                .map(why -> new ProjectProblem.OutOfReach(view.release().toString(), why))
                .map(problem -> Diagnostic.of(problem, view.place(), List.of()));
    }

    /// Everything that is wrong: with the project file, or else with the descriptions.
    public List<Diagnostic> findings() {
        return findings;
    }

    /// The files that were looked at, without those that they import.
    public List<Source> files() {
        return files;
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }

    /// The descriptions as they are, unless something is an error.
    public Optional<Specification> specification() {
        return hasErrors() ? Optional.empty() : analysis.flatMap(Analysis::specification);
    }

    /// The same as of the release that the project has in view.
    public Optional<Specification> inView() {
        return specification().map(all -> view.map(wanted -> all.asOf(wanted.release())).orElse(all));
    }

    /// What could be done about a finding; the likeliest first.
    public List<Fix> fixes(Diagnostic finding) {
        return analysis.map(known -> Fixes.of(known.navigator(), finding)).orElse(List.of());
    }

    /// What a finding is about.
    public Mark mark(Diagnostic finding) {
        return Mark.of(finding, analysis.map(Analysis::navigator));
    }

    /// Where the names of a description stand in its files.
    public Places places(String description) {
        return analysis.map(known -> known.places(description)).orElseGet(() -> new Places(Map.of()));
    }
}
