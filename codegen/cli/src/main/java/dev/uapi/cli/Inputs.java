package dev.uapi.cli;

import dev.uapi.generator.DescriptionFiles;
import dev.uapi.generator.UsageException;
import dev.uapi.language.Analysis;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// The descriptions that a subcommand works on.
final class Inputs {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Descriptions. What they import is found by itself.")
    private List<Path> files = List.of();

    @Mixin
    private final ImportPath importPath = new ImportPath();

    Analysis analysis() throws UsageException {
        DescriptionFiles sources = importPath.files();
        return Analysis.of(sources.read(files), sources);
    }
}
