package dev.uapi.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What may be read: what is below some folders, wherever links in them lead.
final class Boundary {
    private final List<Path> folders;

    /// @param folders what they are links to counts
    Boundary(List<Path> folders) {
        this.folders = folders.stream().map(Boundary::real).toList();
    }

    boolean holds(Path path) {
        Path real = real(path);
        return folders.stream().anyMatch(real::startsWith);
    }

    /// A file that nobody has saved yet is where its folder is.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            Path whole = path.toAbsolutePath().normalize();
            Path parent = whole.getParent();
            return parent == null ? whole : real(parent).resolve(whole.getFileName());
        }
    }
}
