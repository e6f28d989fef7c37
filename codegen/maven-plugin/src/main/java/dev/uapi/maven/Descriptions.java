package dev.uapi.maven;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The `.uapi` files below a folder.
///
/// @param folder absolute
/// @param files  in the order of their names
record Descriptions(Path folder, List<Path> files) {
    private static final String ENDING = ".uapi";

    Descriptions {
        files = List.copyOf(files);
    }

    /// Those below a folder, none if it is not there; or the one file.
    static Descriptions at(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return new Descriptions(path.resolveSibling(""), List.of(path));
        }
        return new Descriptions(path, Files.isDirectory(path) ? find(path) : List.of());
    }

    /// Those in an artifact: a jar, or the folder of classes that stands for it while a reactor has not packed it yet.
    ///
    /// @param copies the folder that they are copied to when they come out of a jar, for others to read; what was in it goes away
    static Descriptions in(Path artifact, Path copies) throws IOException {
        if (Files.isDirectory(artifact)) {
            return at(artifact);
        }
        remove(copies);
        try (FileSystem jar = FileSystems.newFileSystem(artifact)) {
            Path root = jar.getPath("/");
            for (Path file : find(root)) {
                copy(file, copies.resolve(root.relativize(file).toString()));
            }
        }
        return at(copies);
    }

    static boolean isDescription(Path path) {
        return path.toString().endsWith(ENDING);
    }

    /// The folders that hold a file each, in the order of their names: what an import is looked for in.
    List<Path> folders() {
        return files.stream().map(Path::getParent).distinct().sorted().toList();
    }

    /// The files of that name: `iommufd.uapi`, or with folders before it, `linux/iommufd.uapi`.
    List<Path> named(String name) {
        return files.stream().filter(file -> folder.relativize(file).endsWith(name)).toList();
    }

    private static List<Path> find(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Descriptions::isDescription).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
