package dev.uapi.diff;

import java.nio.file.Path;

/// What descriptions are compared with.
sealed interface Against {
    /// What they were in a commit of git.
    record Commit(String revision) implements Against {}

    /// Themselves, as another release has them.
    record Releases(Span span) implements Against {}

    /// Those below a folder.
    record Folder(Path path) implements Against {}
}
