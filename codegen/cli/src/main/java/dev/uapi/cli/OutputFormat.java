package dev.uapi.cli;

import picocli.CommandLine.Option;

/// How a subcommand shows what it found, where nobody but us has a form for it.
final class OutputFormat {
    @Option(names = "--format", paramLabel = "FORMAT", description = "For people or for programs: ${COMPLETION-CANDIDATES}. Default: text.")
    private Choice choice = Choice.text;

    /// As the user spells it.
    enum Choice {
        text,
        json
    }

    Choice choice() {
        return choice;
    }
}
