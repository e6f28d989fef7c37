package dev.uapi.cli;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.cheader.drift.HeaderDrift;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.generator.DescriptionFiles;
import dev.uapi.generator.SourceFile;
import dev.uapi.generator.UsageException;
import dev.uapi.language.Analysis;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Holds a description against a C header.
@Command(
        name = "verify-header",
        mixinStandardHelpOptions = true,
        description = {
            "Tells every difference between a C header and its description, with the place in both.",
            "Needs no compiler. What could not be read is told, and not compared."
        },
        footer = {"", "Exit status: 0 they say the same; 1 they differ, or the description is wrong; 2 something cannot be read."})
final class VerifyHeaderCommand implements Callable<Integer> {
    private final Report findings;
    private final Report wrong;

    @Parameters(paramLabel = "HEADER", description = "A C header, as it is installed.")
    private @SuppressWarnings("NullAway.Init") Path header;

    @Option(names = "--against", paramLabel = "FILE", required = true, description = "The description. What it imports is found by itself.")
    private @SuppressWarnings("NullAway.Init") Path against;

    @Mixin
    private final ImportPath importPath = new ImportPath();

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final OutputFormat format = new OutputFormat();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// @param findings where differences go
    /// @param wrong    where the errors of a wrong description go
    VerifyHeaderCommand(Report findings, Report wrong) {
        this.findings = findings;
        this.wrong = wrong;
    }

    @Override
    public Integer call() throws UsageException {
        CHeader read = HeaderReader.read(SourceFile.read(header, header));
        DescriptionFiles sources = importPath.files();
        Analysis analysis = Analysis.of(sources.read(List.of(against)), sources);
        Optional<Specification> specification = analysis.specification();
        if (specification.isEmpty()) {
            wrong.print(analysis.diagnostics());
            return ExitCode.WRONG_DESCRIPTION;
        }
        List<Diagnostic> differences = differences(read, analysis, specification.get());
        switch (format.choice()) {
            case text -> findings.print(differences);
            case json -> spec.commandLine().getOut().println(FindingsJson.of(differences));
        }
        return differences.stream().anyMatch(Diagnostic::isError) ? ExitCode.DIFFERENT : ExitCode.FINE;
    }

    private List<Diagnostic> differences(CHeader read, Analysis analysis, Specification specification) {
        Description newest = specification.descriptions().getFirst();
        Description described = asOf.of(specification).descriptions().getFirst();
        return HeaderDrift.between(described, newest, analysis.places(newest.name()), read);
    }
}
