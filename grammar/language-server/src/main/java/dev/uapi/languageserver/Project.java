package dev.uapi.languageserver;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.model.Release;
import dev.uapi.languageserver.feature.FileRenames;
import dev.uapi.languageserver.feature.Move;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.TextEdit;

/// Descriptions that are looked at together: those of one folder, as its project file wants it.
///
/// @param folder empty for what belongs to none
/// @param open   the texts of it that the client has open
record Project(Optional<Path> folder, Workspace workspace, Abilities abilities, List<Document> open, View view) {
    private static final String DESCRIPTION = ".uapi";

    Project {
        open = List.copyOf(open);
    }

    /// With nothing of it looked at yet.
    static Project of(Optional<Path> folder, Workspace workspace, Abilities abilities) {
        Analysis nothing = Analysis.of(List.of(), workspace, workspace.policy());
        return new Project(folder, workspace, abilities, List.of(), view(workspace, abilities, List.of(), nothing));
    }

    /// The same with its files read anew, but not looked at.
    Project on(Workspace changed) {
        return new Project(folder, changed, abilities, open, view);
    }

    /// Looks at all files. What was known of them is taken over, as far as it still holds.
    Project lookedAt(List<Document> now) {
        return next(now, view.analysis().with(roots(now), workspace, workspace.policy()));
    }

    /// The same with other texts open.
    Project with(List<Document> now) {
        return now.equals(open) ? this : next(now, view.analysis().with(roots(now)));
    }

    /// Whether it is about a file, wherever links lead.
    boolean holds(String path) {
        return path.startsWith("/") && workspace.contains(Path.of(path));
    }

    /// What is to be changed when files get other names, by the paths of files. A project file that is open and not saved is left alone.
    SequencedMap<String, List<TextEdit>> moved(List<Move> moves) {
        SequencedMap<String, List<TextEdit>> edits = FileRenames.of(view, moves);
        moves.stream().flatMap(move -> workspace.moved(Path.of(move.from()), Path.of(move.to())).stream())
                .filter(rewritten -> open.stream().map(Document::source).noneMatch(source -> differs(source, rewritten.place().source())))
                .forEach(rewritten -> edits.computeIfAbsent(rewritten.place().source().path(), _ -> new ArrayList<>())
                        .add(new TextEdit(abilities.positions().range(rewritten.place()), rewritten.text())));
        return edits;
    }

    private static boolean differs(Source open, Source saved) {
        return open.path().equals(saved.path()) && !open.equals(saved);
    }

    private Project next(List<Document> now, Analysis analysis) {
        return new Project(folder, workspace, abilities, now, view(workspace, abilities, now, analysis));
    }

    private static View view(Workspace workspace, Abilities abilities, List<Document> open, Analysis analysis) {
        Map<String, Integer> versions = open.stream().collect(Collectors.toMap(document -> document.source().path(), Document::version));
        Optional<Map<String, Integer>> wanted = Optional.of(versions).filter(_ -> abilities.versionedEdits());
        Optional<Release> release = abilities.release().or(workspace::release);
        return new View(
                analysis, analysis.navigator(), abilities.positions(), release, workspace.modules(), abilities.opensPages(), wanted);
    }

    /// The files of the workspace, those that are open as the client has them.
    private List<Source> roots(List<Document> now) {
        SortedMap<String, Source> roots = new TreeMap<>();
        workspace.roots().forEach(source -> roots.put(source.path(), source));
        now.stream().map(Document::source).filter(Project::isDescription).forEach(source -> roots.put(source.path(), source));
        return new ArrayList<>(roots.values());
    }

    /// A client may also have the project file open. What was never saved is a description, whatever its name.
    private static boolean isDescription(Source source) {
        return !source.path().startsWith("/") || source.path().endsWith(DESCRIPTION);
    }
}
