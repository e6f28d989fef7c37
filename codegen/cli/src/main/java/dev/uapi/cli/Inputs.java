package dev.uapi.cli;

import dev.uapi.generator.DescriptionFiles;
import dev.uapi.generator.UsageException;
import dev.uapi.language.Analysis;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The descriptions that a subcommand works on.
final class Inputs {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Descriptions. What they import is found by itself.")
    private List<Path> files = List.of();

    @Option(
            names = {"-I", "--import-path"},
            paramLabel = "DIR",
            description = "Where imported files are looked for, after the folder of the file that imports them. May be repeated.")
    private List<Path> importPath = List.of();

    Analysis analysis() throws UsageException {
        DescriptionFiles sources = new DescriptionFiles(importPath);
        return Analysis.of(sources.read(files), sources);
    }
}
