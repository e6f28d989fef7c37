package dev.uapi.language.analysis;

import dev.uapi.language.analysis.Index.Located;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.names.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Files that have to do with one another, and all that is known about them: no other file can tell what is right in these,
/// so that a change elsewhere leaves them alone.
final class Group {
    private final SequencedMap<String, LinkedFile> files = new LinkedHashMap<>();
    private final Index index;
    private final Evaluator evaluator;
    private final List<Diagnostic> diagnostics;

    private Group(List<LinkedFile> files, Index index, Evaluator evaluator) {
        files.forEach(file -> this.files.put(file.path(), file));
        this.index = index;
        this.evaluator = evaluator;
        index.all().forEach(located -> evaluator.result(located.id()));
        this.diagnostics = diagnose();
    }

    /// @param before the groups that the files were in, whose results are taken over where they still hold
    static Group of(List<LinkedFile> files, List<Group> before) {
        return before.stream()
                .filter(group -> List.copyOf(group.files.values()).equals(files))
                .findFirst()
                .orElseGet(() -> after(before, files));
    }

    private static Group after(List<Group> before, List<LinkedFile> files) {
        List<LoadedFile> loaded = files.stream().map(LinkedFile::file).toList();
        Index index = before.stream()
                .filter(group -> group.leadsWhere(files))
                .flatMap(group -> group.index.with(loaded).stream())
                .findFirst()
                .orElseGet(() -> new IndexBuilder(files).build());
        return new Group(files, index, Evaluator.after(before.stream().map(group -> group.evaluator).toList(), index));
    }

    private boolean leadsWhere(List<LinkedFile> now) {
        return files.size() == now.size() && now.stream().allMatch(file -> Optional.ofNullable(files.get(file.path()))
                .filter(file::leadsWhere)
                .isPresent());
    }

    Index index() {
        return index;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Stream<LoadedFile> files() {
        return files.values().stream().map(LinkedFile::file);
    }

    Optional<LoadedFile> file(String path) {
        return Optional.ofNullable(files.get(path)).map(LinkedFile::file);
    }

    /// The file that one of these imports by a name.
    Optional<LoadedFile> imported(String path, String module) {
        return Optional.ofNullable(files.get(path)).flatMap(file -> file.imported(module)).flatMap(this::file);
    }

    /// The names in a declaration of one of these.
    List<Mention> mentions(Located located) {
        return file(located.source().path()).map(file -> file.mentions(located)).orElseThrow();
    }

    /// What is wrong, in the order of the files and their texts.
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private List<Diagnostic> diagnose() {
        Allowances allowances = new Allowances(files().flatMap(file -> file.allowances().stream()).toList());
        List<Diagnostic> found = new ArrayList<>();
        files().flatMap(file -> file.findings().stream()).map(FileFinding::diagnostic).forEach(found::add);
        Stream.concat(files.values().stream().flatMap(file -> file.findings().stream()), index.fileFindings().stream())
                .map(FileFinding::diagnostic)
                .forEach(found::add);
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
        files.sequencedKeySet().forEach(path -> places.put(path, places.size()));
        return Comparator.<Diagnostic>comparingInt(diagnostic -> places.getOrDefault(diagnostic.place().source().path(), 0))
                .thenComparingInt(diagnostic -> diagnostic.place().start())
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message);
    }
}
