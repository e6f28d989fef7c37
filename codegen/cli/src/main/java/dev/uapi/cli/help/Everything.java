package dev.uapi.cli.help;

import java.util.List;
import picocli.CommandLine;

/// All that the command can be told.
///
/// @param top what it takes itself
record Everything(Told top, List<Told> commands) {
    static Everything of(CommandLine uapi) {
        return new Everything(Told.of(uapi), uapi.getSubcommands().values().stream().map(Told::of).toList());
    }
}
