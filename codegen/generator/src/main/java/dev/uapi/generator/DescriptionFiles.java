package dev.uapi.generator;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Descriptions in the file system: an import is looked for beside the file that asks, then along the import path.
///
/// A file is called as it was named first, however it is reached later: it is never read as two.
public final class DescriptionFiles implements Sources {
    private final List<Path> importPath;
    private final Map<Path, Path> names = new HashMap<>();

    /// @param importPath folders, the first one first
    public DescriptionFiles(List<Path> importPath) {
        this.importPath = List.copyOf(importPath);
    }

    /// @throws UsageException if one of them cannot be read
    public List<Source> read(List<Path> files) throws UsageException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(read(file));
        }
        return sources;
    }

    @Override
    public Optional<Source> find(Source from, String module) {
        Path beside = Path.of(from.path()).resolveSibling(module + ".uapi");
        return Stream.concat(Stream.of(beside), importPath.stream().map(folder -> folder.resolve(module + ".uapi")))
                .filter(Files::isReadable)
                .findFirst()
                .flatMap(this::tryToRead);
    }

    private Optional<Source> tryToRead(Path file) {
        try {
            return Optional.of(read(file));
        } catch (UsageException unreadable) {
            return Optional.empty();
        }
    }

    private Source read(Path file) throws UsageException {
        return SourceFile.read(file, names.computeIfAbsent(realPath(file), _ -> file));
    }

    /// What cannot be resolved cannot be read either, and reading says why.
    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unresolved) {
            return file;
        }
    }
}
