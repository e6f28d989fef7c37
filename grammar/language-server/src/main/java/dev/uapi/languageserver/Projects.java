package dev.uapi.languageserver;

import dev.uapi.languageserver.feature.Move;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.jspecify.annotations.Nullable;

/// All that a client has open: its folders, each a project of its own, and the texts that belong to none of them.
///
/// A file is looked at in one of them only: in the innermost folder that holds it.
final class Projects {
    private final Abilities abilities;

    /// Inner folders first; the last one is of what belongs to none.
    private final List<Project> projects;

    /// Which project a file belongs to, as far as somebody has asked: to follow links takes time.
    private final Map<String, Integer> owners;

    /// Found when somebody first asks.
    private @Nullable SortedMap<String, List<Diagnostic>> findings;

    private Projects(Abilities abilities, List<Project> projects, Map<String, Integer> owners) {
        this.abilities = abilities;
        this.projects = projects;
        this.owners = owners;
    }

    /// Without any folder: files are opened one by one, and import what is beside them.
    static Projects none(Abilities abilities) {
        Project rest = Project.of(Optional.empty(), Workspace.none(List.of()), abilities);
        return new Projects(abilities, List.of(rest), new HashMap<>());
    }

    /// Some folders, with their files as they are now.
    ///
    /// @param folders inner ones first
    /// @param rest    how texts are taken that belong to none
    Projects reopened(List<Folder> folders, Workspace rest, List<Document> open) {
        Stream<Project> inside = folders.stream().map(folder -> before(Optional.of(folder.path()), folder.workspace()));
        List<Project> fresh = Stream.concat(inside, Stream.of(before(Optional.empty(), rest))).toList();
        return new Projects(abilities, fresh, new HashMap<>()).mapped(open, Project::lookedAt);
    }

    /// The same with other texts open.
    Projects with(List<Document> open) {
        return mapped(open, Project::with);
    }

    /// The state of everything around a file.
    View view(String path) {
        return projects.get(owner(path)).view();
    }

    List<View> views() {
        return projects.stream().map(Project::view).toList();
    }

    /// The state of the project that has the most files.
    View largest() {
        return views().stream().max(Comparator.comparingInt(view -> view.navigator().paths().size())).orElseThrow();
    }

    /// Of a text that the client has open.
    Optional<Integer> version(String path) {
        return projects.get(owner(path)).open().stream()
                .filter(document -> document.source().path().equals(path))
                .map(Document::version)
                .findFirst();
    }

    /// The files that are known.
    Stream<String> paths() {
        return views().stream().flatMap(view -> view.navigator().paths().stream());
    }

    /// What is wrong, by the paths of files.
    SortedMap<String, List<Diagnostic>> findings() {
        SortedMap<String, List<Diagnostic>> known = findings;
        if (known == null) {
            known = Collections.unmodifiableSortedMap(find());
            findings = known;
        }
        return known;
    }

    private SortedMap<String, List<Diagnostic>> find() {
        SortedMap<String, List<Diagnostic>> all = new TreeMap<>();
        for (int i = 0; i < projects.size(); i++) {
            int here = i;
            Findings.byFile(projects.get(i).view(), projects.get(i).workspace().findings()).forEach((path, found) -> {
                if (owner(path) == here || owner(path) == rest()) {
                    all.put(path, found);
                }
            });
        }
        projects.getLast().open().stream().map(document -> document.source().path()).filter(this::isOutside)
                .forEach(path -> all.merge(path, List.of(Findings.outside(folders())), Projects::joined));
        return all;
    }

    /// What is to be changed when files get other names, by the paths of files.
    SequencedMap<String, List<TextEdit>> moved(List<Move> moves) {
        SequencedMap<String, List<TextEdit>> all = new LinkedHashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            int here = i;
            projects.get(i).moved(moves).forEach((path, edits) -> {
                if (owner(path) == here) {
                    all.put(path, edits);
                }
            });
        }
        return all;
    }

    /// Of all texts that the client has open, if it takes them.
    Optional<Map<String, Integer>> versions() {
        Map<String, Integer> versions = new HashMap<>();
        projects.forEach(project -> project.open().forEach(document -> versions.put(document.source().path(), document.version())));
        return Optional.of(versions).filter(_ -> abilities.versionedEdits());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(more.stream(), some.stream()).toList();
    }

    private List<Path> folders() {
        return projects.stream().flatMap(project -> project.folder().stream()).toList();
    }

    private boolean isOutside(String path) {
        return owner(path) == rest() && path.startsWith("/") && !projects.getLast().workspace().contains(Path.of(path));
    }

    private int rest() {
        return projects.size() - 1;
    }

    /// What was never saved belongs to the first folder.
    private int owner(String path) {
        return owners.computeIfAbsent(path, _ -> path.startsWith("/")
                ? IntStream.range(0, rest()).filter(i -> projects.get(i).holds(path)).findFirst().orElse(rest())
                : 0);
    }

    private Project before(Optional<Path> folder, Workspace workspace) {
        return projects.stream()
                .filter(project -> project.folder().equals(folder))
                .findFirst()
                .map(project -> project.on(workspace))
                .orElseGet(() -> Project.of(folder, workspace, abilities));
    }

    private Projects mapped(List<Document> open, BiFunction<Project, List<Document>, Project> change) {
        List<Project> changed = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            int here = i;
            changed.add(change.apply(
                    projects.get(i), open.stream().filter(document -> owner(document.source().path()) == here).toList()));
        }
        return new Projects(abilities, List.copyOf(changed), owners);
    }
}
