package dev.uapi.cli.listing;

import java.nio.file.Path;

/// Where the paths begin that tools of others are told: at the top of what they have checked out.
///
/// @param folder absolute
public record Root(Path folder) {
    public Root {
        folder = folder.toAbsolutePath().normalize();
    }

    /// Whether that file is below.
    boolean holds(String path) {
        return absolute(path).startsWith(folder);
    }

    /// From the top, with `/` between names; absolute if it is not below.
    String path(String path) {
        return holds(path) ? folder.relativize(absolute(path)).toString() : absolute(path).toString();
    }

    /// The same as a URI.
    String uri(String path) {
        return folder.toUri().relativize(absolute(path).toUri()).toString();
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
