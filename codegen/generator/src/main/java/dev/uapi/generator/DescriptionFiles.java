package dev.uapi.generator;

import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        try {
            Path name = names.computeIfAbsent(file.toRealPath(), _ -> file);
            byte[] bytes = Files.readAllBytes(file);
            return new Source(name.toString(), StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (NoSuchFileException missing) {
            throw new UsageException("cannot read " + file + ": there is no such file");
        } catch (AccessDeniedException denied) {
            throw new UsageException("cannot read " + file + ": permission denied");
        } catch (CharacterCodingException coding) {
            throw new UsageException("cannot read " + file + ": it is not in UTF-8");
        } catch (IOException failure) {
            throw new UsageException("cannot read " + file + ": " + failure.getMessage());
        }
    }
}
