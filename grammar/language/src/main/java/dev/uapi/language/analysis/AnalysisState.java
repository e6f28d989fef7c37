package dev.uapi.language.analysis;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Specification;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything that an analysis consists of.
public final class AnalysisState {
    private final List<Source> roots;
    private final Groups groups;
    private final List<Diagnostic> diagnostics;

    private AnalysisState(List<Source> roots, Groups groups) {
        this.roots = List.copyOf(roots);
        this.groups = groups;
        this.diagnostics =
                groups.all().stream().flatMap(group -> group.diagnostics().stream()).sorted(order()).toList();
    }

    public static AnalysisState of(List<Source> roots, Sources sources) {
        return new AnalysisState(List.of(), Groups.NONE).next(roots, sources);
    }

    /// @param now the roots, with what texts they have now
    public AnalysisState next(List<Source> now, Sources sources) {
        return new AnalysisState(now, groups.next(new Loader(sources, groups.known()).load(now)));
    }

    /// In the order of the files, and in each in that of its text.
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Specification specification() {
        return SpecificationBuilder.build(roots, groups);
    }

    /// @param description the name of one
    public Places places(String description) {
        return groups.about(description).map(group -> PlaceFinder.find(group.index(), description)).orElseGet(() -> new Places(Map.of()));
    }

    public Navigator navigator() {
        return new Navigator(groups);
    }

    public List<Source> files() {
        return groups.files().map(LoadedFile::source).toList();
    }

    public int analysedDeclarations() {
        return groups.analysed();
    }

    /// Those of one file stand in order already.
    private Comparator<Diagnostic> order() {
        Map<String, Integer> places = new HashMap<>();
        groups.files().forEach(file -> places.put(file.source().path(), places.size()));
        return Comparator.comparingInt(diagnostic -> places.getOrDefault(diagnostic.place().source().path(), 0));
    }
}
