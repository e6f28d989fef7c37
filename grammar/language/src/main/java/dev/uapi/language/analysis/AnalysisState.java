package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Specification;
import dev.uapi.language.syntax.FileSyntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that an analysis consists of.
public final class AnalysisState {
    private final List<Source> roots;
    private final List<LoadedFile> files;
    private final Index index;
    private final Evaluator evaluator;
    private final List<Diagnostic> diagnostics;

    private AnalysisState(List<Source> roots, Loader loader, Map<DeclarationId, Result> earlier) {
        this.roots = List.copyOf(roots);
        this.files = loader.load(roots);
        IndexBuilder builder = new IndexBuilder();
        this.index = builder.build(files, loader);
        this.evaluator = new Evaluator(index, earlier);
        index.all().forEach(located -> evaluator.result(located.id()));
        this.diagnostics = diagnose(loader, builder);
    }

    public static AnalysisState of(List<Source> roots, Sources sources) {
        return new AnalysisState(roots, new Loader(sources, Map.of()), Map.of());
    }

    /// @param now the same roots, some with another text
    public AnalysisState next(List<Source> now, Sources sources) {
        Map<Source, FileSyntax> parsed = files.stream().collect(Collectors.toMap(LoadedFile::source, LoadedFile::syntax));
        return new AnalysisState(now, new Loader(sources, parsed), evaluator.results());
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Specification specification() {
        return SpecificationBuilder.build(roots, files, index, evaluator);
    }

    /// @param description the name of one
    public Places places(String description) {
        return PlaceFinder.find(index, description);
    }

    public List<Source> files() {
        return files.stream().map(LoadedFile::source).toList();
    }

    public int analysedDeclarations() {
        return evaluator.analysed();
    }

    private List<Diagnostic> diagnose(Loader loader, IndexBuilder builder) {
        Allowances allowances = new Allowances(index.all());
        List<Diagnostic> found = new ArrayList<>();
        files.stream().flatMap(FileRules::check).map(FileFinding::diagnostic).forEach(found::add);
        Stream.concat(loader.findings().stream(), builder.fileFindings().stream()).map(FileFinding::diagnostic).forEach(found::add);
        index.all().forEach(located -> found.addAll(diagnose(located, evaluator.result(located.id()).findings(), allowances)));
        builder.findings().forEach((id, findings) -> found.addAll(diagnose(index.located(id), findings, allowances)));
        CrossChecks.check(index, evaluator)
                .forEach((id, findings) -> found.addAll(diagnose(index.located(id), findings, allowances)));
        allowances.findings().stream().map(FileFinding::diagnostic).forEach(found::add);
        return found.stream().distinct().sorted(order()).toList();
    }

    private List<Diagnostic> diagnose(Located located, List<Finding> findings, Allowances allowances) {
        return findings.stream()
                .filter(finding -> !allowances.allows(located, finding.problem()))
                .map(finding -> Diagnostic.of(
                        finding.problem(),
                        located.place(finding.span()),
                        finding.related().stream().map(this::related).toList()))
                .toList();
    }

    private Diagnostic.Related related(Finding.Elsewhere elsewhere) {
        return new Diagnostic.Related(index.located(elsewhere.id()).place(elsewhere.span()), elsewhere.note());
    }

    private Comparator<Diagnostic> order() {
        List<String> paths = files.stream().map(file -> file.source().path()).toList();
        return Comparator.<Diagnostic>comparingInt(diagnostic -> paths.indexOf(diagnostic.place().source().path()))
                .thenComparingInt(diagnostic -> diagnostic.place().start())
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message);
    }
}
