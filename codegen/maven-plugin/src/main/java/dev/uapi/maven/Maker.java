package dev.uapi.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What makes files.
///
/// @param name      in words
/// @param arguments as the generator's command line has them
/// @param templates the folder of templates that it is
record Maker(String name, List<String> arguments, Optional<Path> templates) {
    Maker {
        arguments = List.copyOf(arguments);
    }

    /// One of the generator's own.
    ///
    /// @param target as the generator spells it
    static Maker target(String target) {
        return new Maker(target, List.of("--target", target), Optional.empty());
    }

    /// Templates of somebody else.
    static Maker templates(Path folder) {
        return new Maker(String.valueOf(folder.getFileName()), List.of("--templates", folder.toString()), Optional.of(folder));
    }
}
