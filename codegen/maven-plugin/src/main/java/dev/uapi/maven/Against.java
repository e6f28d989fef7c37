package dev.uapi.maven;

import java.nio.file.Path;
import java.util.List;

/// What descriptions are compared with.
///
/// @param arguments as the command line of the comparison has it
/// @param words     behind their names: `with origin/main`
record Against(List<String> arguments, String words) {
    Against {
        arguments = List.copyOf(arguments);
    }

    static Against commit(String revision) {
        return new Against(List.of("--git", revision), "with " + revision);
    }

    static Against releases(String span) {
        return new Against(List.of("--as-of", span), "as of " + span);
    }

    static Against folder(Path folder, String name) {
        return new Against(List.of("--baseline", folder.toString()), "with " + name);
    }
}
