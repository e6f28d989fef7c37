package dev.uapi.diff;

import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The descriptions of a build, as they are and as they were.
///
/// @param project    the project file to be obeyed
/// @param importPath further folders to look for imports in
record States(Optional<Path> project, List<Path> importPath) {
    /// @param files none: those of the project
    Inspection inspect(List<Path> files, Texts texts) throws UnreadableException {
        Workspace workspace =
                project.isPresent() ? Workspace.of(project.get(), importPath, texts) : Workspace.none(importPath, texts);
        return files.isEmpty() ? workspace.inspect() : workspace.inspect(files);
    }

    /// As they were in a commit of git. Files that it has not are new, or were called otherwise.
    Inspection committed(List<Path> files, String revision) throws UnreadableException {
        Path known = files.isEmpty() ? project.orElseThrow() : files.getFirst();
        Texts texts = Texts.committed(revision, folder(known), importPath);
        if (files.isEmpty()) {
            return inspect(files, texts);
        }
        States states = new States(project.filter(texts::has), importPath);
        List<Path> then = then(files, texts);
        return then.isEmpty() ? Workspace.none(List.of()).inspect() : states.inspect(then, texts);
    }

    /// As somebody has published them. What they import they bring along, or it is what it is now; how findings are taken here was not
    /// decided for them.
    Inspection baseline(Path folder) throws UnreadableException {
        List<Path> files = Texts.SAVED.descriptions(folder);
        Stream<Path> folders = files.stream().map(States::folder).distinct();
        return Workspace.none(Stream.concat(folders, importPath.stream()).toList()).inspect(files);
    }

    /// Those of the files that were there, and those beside them that are gone since: one of them may be the same under another name.
    private static List<Path> then(List<Path> files, Texts texts) throws UnreadableException {
        Set<Path> then = new LinkedHashSet<>();
        files.stream().filter(texts::has).forEach(then::add);
        for (Path folder : files.stream().map(States::folder).distinct().toList()) {
            texts.descriptions(folder).stream().filter(file -> !Texts.SAVED.has(file)).forEach(then::add);
        }
        return List.copyOf(then);
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }
}
