package dev.uapi.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Brings a tree to disk in two steps: everything that differs goes to temporary files beside its place; when all of them are
/// written, each is moved over what was there. A full disk or a folder without permission shows in the first step.
final class TreeWriter {
    private final Path directory;
    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final Deque<Path> madeDirectories = new ArrayDeque<>();

    TreeWriter(Path directory) {
        this.directory = directory;
    }

    void write(OutputTree tree) throws GenerationException {
        Manifest manifest = new Manifest(directory, tree.label());
        Map<String, String> files = new TreeMap<>(tree.files());
        Collection<Path> stale = manifest.stale(files.keySet());
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                stage(directory.resolve(file.getKey()), file.getValue());
            }
            stage(manifest.path(), Manifest.text(files.keySet()));
            commit();
        } catch (GenerationException failure) {
            rollBack();
            throw failure;
        }
        for (Path file : stale) {
            delete(file);
        }
    }

    private void stage(Path file, String text) throws GenerationException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (isThere(file, bytes)) {
                return;
            }
            makeDirectory(file.toAbsolutePath().getParent());
            Path temporary = file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
            staged.put(temporary, file);
            Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw new GenerationException(file, failure);
        }
    }

    private static boolean isThere(Path file, byte[] bytes) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        return Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private void makeDirectory(@Nullable Path wanted) throws IOException {
        if (wanted == null || Files.isDirectory(wanted)) {
            return;
        }
        makeDirectory(wanted.getParent());
        Files.createDirectory(wanted);
        madeDirectories.push(wanted);
    }

    private void commit() throws GenerationException {
        for (Map.Entry<Path, Path> move : staged.entrySet()) {
            try {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new GenerationException(move.getValue(), failure);
            }
        }
    }

    private void rollBack() {
        staged.keySet().forEach(temporary -> temporary.toFile().delete());
        madeDirectories.forEach(made -> made.toFile().delete());
    }

    private static void delete(Path file) throws GenerationException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new GenerationException(file, failure);
        }
    }
}
