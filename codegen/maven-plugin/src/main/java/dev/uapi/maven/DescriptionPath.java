package dev.uapi.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/// All descriptions that a build can name or import.
///
/// @param own    those of the project
/// @param others those of its dependencies
record DescriptionPath(List<Descriptions> own, List<Descriptions> others) {
    DescriptionPath {
        own = List.copyOf(own);
        others = List.copyOf(others);
    }

    /// The files to generate from.
    ///
    /// @param names as in [Descriptions#named]; if none is given, it is every file of the project
    List<Path> chosen(List<String> names) throws MojoFailureException {
        List<Path> chosen = new ArrayList<>();
        if (names.isEmpty()) {
            own.forEach(descriptions -> chosen.addAll(descriptions.files()));
        }
        for (String name : names) {
            chosen.add(only(name));
        }
        if (chosen.isEmpty()) {
            throw new MojoFailureException("There is no description to generate from in " + places(own));
        }
        return chosen;
    }

    /// The folders to look for imports in, those of the project first.
    List<Path> folders() {
        return all().flatMap(descriptions -> descriptions.folders().stream()).distinct().toList();
    }

    private Path only(String name) throws MojoFailureException {
        List<Path> found = all().flatMap(descriptions -> descriptions.named(name).stream()).distinct().toList();
        if (found.isEmpty()) {
            throw new MojoFailureException("There is no description " + name + " in " + places(all().toList()));
        }
        if (found.size() > 1) {
            throw new MojoFailureException("There is more than one description " + name + ": " + found);
        }
        return found.get(0);
    }

    private Stream<Descriptions> all() {
        return Stream.concat(own.stream(), others.stream());
    }

    private static String places(List<Descriptions> searched) {
        return searched.stream().map(descriptions -> descriptions.folder().toString()).collect(Collectors.joining(", "));
    }
}
