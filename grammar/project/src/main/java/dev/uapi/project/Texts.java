package dev.uapi.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What files say: as they were saved, or as an editor has them.
public interface Texts {
    /// What the file system holds.
    Texts SAVED = new SavedTexts();

    /// @param unsaved the texts of files that may differ from what was saved, or were never saved; by absolute paths
    static Texts over(Map<Path, String> unsaved) {
        return new UnsavedTexts(unsaved, SAVED);
    }

    /// Whether there is such a file. Whoever reads it may still find that he cannot.
    boolean has(Path file);

    /// @throws UnreadableException if it is not there, not in UTF-8, too large or not for this user
    String read(Path file) throws UnreadableException;

    /// The descriptions below a folder, in the order of their paths; none if it is not there. Hidden folders, and those that are only
    /// linked to, are passed over.
    List<Path> descriptions(Path folder) throws UnreadableException;
}
