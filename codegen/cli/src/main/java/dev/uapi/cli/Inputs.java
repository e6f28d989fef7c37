package dev.uapi.cli;

import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The descriptions that a subcommand works on.
final class Inputs {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = {
        "Descriptions. What they import is found by itself.",
        "Default: those of the project whose uapi.json is in this folder or above it."
    })
    private List<Path> files = List.of();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    Inspection inspection() throws UnreadableException {
        return files.isEmpty() ? project.inspect() : project.inspect(files);
    }
}
