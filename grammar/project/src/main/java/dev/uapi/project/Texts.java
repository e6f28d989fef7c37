package dev.uapi.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What files say: as they were saved, as an editor has them, or as a commit has.
public interface Texts {
    /// What the file system holds.
    Texts SAVED = new SavedTexts();

    /// @param unsaved the texts of files that may differ from what was saved, or were never saved; by absolute paths
    static Texts over(Map<Path, String> unsaved) {
        return new UnsavedTexts(unsaved, SAVED);
    }

    /// What files said in a commit of git.
    ///
    /// @param revision   as git takes it: `HEAD~1`, `v6.12`
    /// @param folder     in the repository
    /// @param importPath folders to look for imports in: those of which the commit has nothing, such as what a build has unpacked, say what
    ///                   they say now
    /// @throws UnreadableException if there is no repository, no such commit, or no git
    static Texts committed(String revision, Path folder, List<Path> importPath) throws UnreadableException {
        return CommittedTexts.of(revision, folder, importPath);
    }

    /// Whether there is such a file. Whoever reads it may still find that he cannot.
    boolean has(Path file);

    /// @throws UnreadableException if it is not there, not in UTF-8, too large or not for this user
    String read(Path file) throws UnreadableException;

    /// The descriptions below a folder, in the order of their paths; none if it is not there. Hidden folders, and those that are only
    /// linked to, are passed over.
    List<Path> descriptions(Path folder) throws UnreadableException;
}
