package dev.uapi.cli;

import dev.uapi.generator.DescriptionFiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Where imported descriptions are looked for.
final class ImportPath {
    @Option(
            names = {"-I", "--import-path"},
            paramLabel = "DIR",
            description = "Where imported files are looked for, after the folder of the file that imports them. May be repeated.")
    private List<Path> folders = List.of();

    DescriptionFiles files() {
        return new DescriptionFiles(folders);
    }
}
