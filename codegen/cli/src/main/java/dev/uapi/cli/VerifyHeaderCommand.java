package dev.uapi.cli;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.cheader.drift.HeaderDrift;
import dev.uapi.cheader.model.CHeader;
import dev.uapi.cli.listing.Findings;
import dev.uapi.cli.listing.Report;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import dev.uapi.project.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    private final Report wrong;

    @Parameters(paramLabel = "HEADER", description = "A C header, as it is installed.")
    private @SuppressWarnings("NullAway.Init") Path header;

    @Option(names = "--against", paramLabel = "FILE", required = true, description = "The description. What it imports is found by itself.")
    private @SuppressWarnings("NullAway.Init") Path against;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final ListingFormat format;

    /// @param wrong where the errors of a wrong description go
    VerifyHeaderCommand(Report wrong, Environment environment) {
        this.wrong = wrong;
        format = new ListingFormat(environment);
    }

    @Override
    public Integer call() throws UnreadableException {
        CHeader read = HeaderReader.read(new Source(header.toString(), Texts.SAVED.read(header)));
        Workspace workspace = project.workspaceOf(List.of(against));
        Inspection inspection = workspace.inspect(List.of(against));
        Optional<Specification> described = asOf.of(inspection);
        if (described.isEmpty()) {
            wrong.print(inspection.findings());
            return ExitCode.WRONG_DESCRIPTION;
        }
        List<Diagnostic> differences = workspace.policy().forSomeFiles().over(differences(read, inspection, described.get()));
        Findings findings = new Findings("verify-header", List.of(header.toString(), against.toString()), differences, inspection);
        format.tell(findings);
        return findings.hasErrors() ? ExitCode.DIFFERENT : ExitCode.FINE;
    }

    private static List<Diagnostic> differences(CHeader read, Inspection inspection, Specification asOf) {
        Description newest = inspection.specification().orElseThrow().descriptions().getFirst();
        return HeaderDrift.between(asOf.descriptions().getFirst(), newest, inspection.places(newest.name()), read);
    }
}
