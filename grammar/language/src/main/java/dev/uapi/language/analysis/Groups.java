package dev.uapi.language.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All files that were read, those together that have to do with one another: one imports the other, or both belong to one description.
final class Groups {
    static final Groups NONE = new Groups(List.of(), List.of(), 0);

    private final List<Group> all;
    private final SequencedMap<String, Group> byPath = new LinkedHashMap<>();
    private final Map<String, Group> byDescription = new HashMap<>();
    private final int analysed;

    private Groups(List<LinkedFile> files, List<Group> all, int analysed) {
        this.all = List.copyOf(all);
        this.analysed = analysed;
        Map<String, Group> holders = new HashMap<>();
        all.forEach(group -> group.files().forEach(file -> {
            holders.put(file.source().path(), group);
            byDescription.put(file.description(), group);
        }));
        files.forEach(file -> byPath.put(file.path(), holders.get(file.path())));
    }

    /// These files now: of a group in which nothing has changed, everything is taken over.
    Groups next(List<LinkedFile> files) {
        List<Group> groups = together(files).stream().map(together -> Group.of(together, around(together))).toList();
        Set<Group> kept = Set.copyOf(all);
        int anew = groups.stream().filter(group -> !kept.contains(group)).mapToInt(group -> group.evaluator().analysed()).sum();
        return new Groups(files, groups, anew);
    }

    private static Collection<List<LinkedFile>> together(List<LinkedFile> files) {
        Ties ties = new Ties();
        Map<String, String> firsts = new HashMap<>();
        for (LinkedFile file : files) {
            ties.tie(file.path(), firsts.computeIfAbsent(file.file().description(), _ -> file.path()));
            file.imports().values().forEach(path -> ties.tie(file.path(), path));
        }
        return files.stream()
                .collect(Collectors.groupingBy(file -> ties.knot(file.path()), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private List<Group> around(List<LinkedFile> files) {
        return files.stream().flatMap(file -> with(file.path()).stream()).distinct().toList();
    }

    List<Group> all() {
        return all;
    }

    /// The files of all groups, in the order in which they were read.
    Stream<LoadedFile> files() {
        return byPath.keySet().stream().flatMap(path -> file(path).stream());
    }

    /// The same, by their paths.
    Map<String, LoadedFile> known() {
        return files().collect(Collectors.toMap(file -> file.source().path(), Function.identity()));
    }

    Optional<LoadedFile> file(String path) {
        return with(path).flatMap(group -> group.file(path));
    }

    /// The group that a file is in.
    Optional<Group> with(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// The group that a description is in.
    Optional<Group> about(String description) {
        return Optional.ofNullable(byDescription.get(description));
    }

    /// The file that another imports by a name; or, as long as it does not, one that it may mean.
    Optional<LoadedFile> imported(String path, String module) {
        return with(path)
                .flatMap(group -> group.imported(path, module))
                .or(() -> files().filter(file -> file.source().module().equals(module)).findFirst());
    }

    /// How many declarations had to be analysed for these groups, the others being taken over from those before.
    int analysed() {
        return analysed;
    }
}
