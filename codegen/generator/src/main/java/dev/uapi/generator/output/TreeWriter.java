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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings a tree to disk in two steps: everything that differs goes to temporary files beside its place; when all of them are
/// written, each is moved over what was there. A full disk or a folder without permission shows in the first step.
///
/// Whoever is killed meanwhile leaves no file that the next run does not know: the manifest names what will be there before anything is,
/// and what was there until it is gone.
final class TreeWriter {
    private final Path directory;
    private final Map<Path, Path> staged = new LinkedHashMap<>();
    private final Deque<Path> madeDirectories = new ArrayDeque<>();
    private final Leftovers leftovers = new Leftovers();

    TreeWriter(Path directory) {
        this.directory = directory;
    }

    void write(OutputTree tree) throws GenerationException {
        Manifest manifest = new Manifest(directory, tree.label());
        Set<String> made = tree.files().keySet();
        Collection<Path> stale = manifest.stale(made);
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(manifest.path(), Manifest.text(manifest.with(made)));
        tree.files().forEach((file, text) -> texts.put(directory.resolve(file), text));
        bring(texts);
        for (Path file : stale) {
            delete(file);
        }
        bring(Map.of(manifest.path(), Manifest.text(made)));
    }

    /// @param texts in the order in which they arrive
    private void bring(Map<Path, String> texts) throws GenerationException {
        staged.clear();
        try {
            for (Map.Entry<Path, String> file : texts.entrySet()) {
                stage(file.getKey(), file.getValue());
            }
            commit();
        } catch (GenerationException failure) {
            rollBack();
            throw failure;
        }
    }

    private void stage(Path file, String text) throws GenerationException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            leftovers.removeBeside(file);
            if (isThere(file, bytes)) {
                return;
            }
            makeDirectory(file.toAbsolutePath().getParent());
            Path temporary = Leftovers.temporary(file);
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
