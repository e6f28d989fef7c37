package dev.uapi.generator.output;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Generated files, complete and in memory: relative path with `/` to text.
///
/// @param label of what made them, a legal file name: files of an earlier run with the same label that are not made any more
///              are removed, those of another label are left alone
/// @param files sorted by path
public record OutputTree(String label, SortedMap<String, String> files) {
    public OutputTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        files.keySet().forEach(OutputTree::check);
    }

    public static OutputTree of(String label, Map<String, String> files) {
        return new OutputTree(label, new TreeMap<>(files));
    }

    /// A label of a target and what it was made of: `java-iommufd`. Trees of different descriptions leave one another alone.
    public static String label(String target, Stream<String> descriptions) {
        return descriptions.map(name -> "-" + name).collect(Collectors.joining("", target, ""));
    }

    /// Writes what differs from what is there. Either all of it arrives or, as far as a file system allows, nothing.
    ///
    /// @param directory made if it is not there
    public void writeTo(Path directory) throws GenerationException {
        new TreeWriter(directory).write(this);
    }

    private static void check(String path) {
        if (path.isEmpty() || !Path.of(path).normalize().toString().equals(path) || path.startsWith("..") || path.startsWith("/")) {
            throw new IllegalArgumentException("not a relative path: " + path);
        }
    }
}
