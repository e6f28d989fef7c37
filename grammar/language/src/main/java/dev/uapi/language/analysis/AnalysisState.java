package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that an analysis consists of.
public final class AnalysisState {
    private final List<Source> roots;
    private final List<LoadedFile> files;
    private final Index index;
    private final Evaluator evaluator;
    private final List<Diagnostic> diagnostics;

    private AnalysisState(List<Source> roots, Loader loader, List<LoadedFile> files, Index index, Evaluator evaluator) {
        this.roots = List.copyOf(roots);
        this.files = files;
        this.index = index;
        this.evaluator = evaluator;
        index.all().forEach(located -> evaluator.result(located.id()));
        this.diagnostics = diagnose(loader);
    }

    public static AnalysisState of(List<Source> roots, Sources sources) {
        Loader loader = new Loader(sources, Map.of());
        List<LoadedFile> files = loader.load(roots);
        Index index = new IndexBuilder(loader).build(files);
        return new AnalysisState(roots, loader, files, index, new Evaluator(index));
    }

    /// @param now the same roots, some with another text
    public AnalysisState next(List<Source> now, Sources sources) {
        Loader loader = loader(sources);
        List<LoadedFile> loaded = loader.load(now);
        return next(now, loader, loaded, index.with(loaded).orElseGet(() -> new IndexBuilder(loader).build(loaded)));
    }

    /// @param sources others than before: what is imported by a name may be another file
    public AnalysisState renewed(List<Source> now, Sources sources) {
        Loader loader = loader(sources);
        List<LoadedFile> loaded = loader.load(now);
        return next(now, loader, loaded, new IndexBuilder(loader).build(loaded));
    }

    private Loader loader(Sources sources) {
        return new Loader(sources, files.stream().collect(Collectors.toMap(file -> file.source().path(), Function.identity())));
    }

    private AnalysisState next(List<Source> now, Loader loader, List<LoadedFile> loaded, Index moved) {
        return new AnalysisState(now, loader, loaded, moved, evaluator.next(moved));
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

    public Navigator navigator() {
        return new Navigator(files, index, evaluator);
    }

    public List<Source> files() {
        return files.stream().map(LoadedFile::source).toList();
    }

    public int analysedDeclarations() {
        return evaluator.analysed();
    }

    private List<Diagnostic> diagnose(Loader loader) {
        Allowances allowances = new Allowances(files.stream().flatMap(file -> file.allowances().stream()).toList());
        List<Diagnostic> found = new ArrayList<>();
        files.stream().flatMap(file -> file.findings().stream()).map(FileFinding::diagnostic).forEach(found::add);
        Stream.concat(loader.findings().stream(), index.fileFindings().stream()).map(FileFinding::diagnostic).forEach(found::add);
        index.all().forEach(located -> found.addAll(diagnose(located, evaluator.result(located.id()).findings(), allowances)));
        index.findings().forEach((id, findings) -> found.addAll(diagnose(index.located(id), findings, allowances)));
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
        Map<String, Integer> places = new HashMap<>();
        files.forEach(file -> places.put(file.source().path(), places.size()));
        return Comparator.<Diagnostic>comparingInt(diagnostic -> places.getOrDefault(diagnostic.place().source().path(), 0))
                .thenComparingInt(diagnostic -> diagnostic.place().start())
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message);
    }
}
