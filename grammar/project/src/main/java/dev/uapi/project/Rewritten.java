package dev.uapi.project;

import dev.uapi.language.diagnostic.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.io.JsonStringEncoder;

/// A value of a project file that is to be another.
///
/// @param place of the value, with its quotes
/// @param text  what is to stand there, with its quotes
public record Rewritten(Place place, String text) {
    /// A path, if what it names is moved.
    ///
    /// @param folder that it begins at
    static Optional<Rewritten> moved(Path folder, Spot.Text path, Path from, Path to) {
        Path named = folder.resolve(path.value()).normalize();
        return named.startsWith(from)
                ? Optional.of(new Rewritten(path.place(), quoted(folder.relativize(to.resolve(from.relativize(named)).normalize()))))
                : Optional.empty();
    }

    private static String quoted(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
