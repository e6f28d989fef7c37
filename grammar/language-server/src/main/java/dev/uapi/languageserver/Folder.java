package dev.uapi.languageserver;

import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A folder that a client works in.
///
/// @param path that of the project file, if it has one or is inside of such a folder
record Folder(Path path, Workspace workspace) {
    /// Reads the files of some folders: inner ones first, and those of one project once.
    ///
    /// @param complain takes why one cannot be read; it is then left out
    static List<Folder> open(List<Path> paths, Consumer<String> complain) {
        Map<Path, Folder> folders = new TreeMap<>();
        for (Path path : paths) {
            try {
                Folder folder = open(path);
                folders.putIfAbsent(folder.path(), folder);
            } catch (UnreadableException unreadable) {
                complain.accept(String.valueOf(unreadable.getMessage()));
            }
        }
        List<Folder> innerFirst = new ArrayList<>(folders.values());
        innerFirst.sort(Comparator.comparingInt((Folder folder) -> folder.path().getNameCount()).reversed());
        return innerFirst;
    }

    private static Folder open(Path path) throws UnreadableException {
        Optional<Path> project = Workspace.projectFile(path, Texts.SAVED);
        return project.isPresent()
                ? new Folder(project.get().resolveSibling(""), Workspace.of(project.get(), List.of(), Texts.SAVED))
                : new Folder(path, Workspace.around(path, Texts.SAVED));
    }
}
