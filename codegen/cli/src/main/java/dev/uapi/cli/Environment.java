package dev.uapi.cli;

import dev.uapi.cli.listing.Root;
import java.nio.file.Path;
import java.util.Map;

/// What the command knows about where it runs.
///
/// @param variables the environment variables
/// @param terminals which of its outputs are terminals, as its launcher found out: `out`, `err`, both or none
record Environment(Map<String, String> variables, String terminals) {
    /// Nobody looks on, and nothing is set.
    static final Environment NONE = new Environment(Map.of(), "");

    Environment {
        variables = Map.copyOf(variables);
    }

    /// Whether standard output is to be coloured.
    boolean coloursOut() {
        return colours("out");
    }

    /// Whether standard error is to be coloured.
    boolean coloursErr() {
        return colours("err");
    }

    /// Where the paths begin that tools of others are told: what a workflow of GitHub has checked out, or else this folder.
    Root checkout() {
        return new Root(Path.of(variables.getOrDefault("GITHUB_WORKSPACE", "")));
    }

    /// Whether someone looks for a bug in the command itself.
    boolean debugs() {
        return isSet("UAPI_DEBUG");
    }

    private boolean colours(String output) {
        return terminals.contains(output) && !isSet("NO_COLOR") && !"dumb".equals(variables.get("TERM"));
    }

    private boolean isSet(String variable) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }
}
