package dev.uapi.cli;

import dev.uapi.cli.listing.Findings;
import dev.uapi.language.Source;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Tells everything that is wrong with descriptions.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells everything that is wrong with descriptions, in one run.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no errors",
            "1:an error was found, in a description, the project file or the baseline",
            "2:called wrongly, or a file cannot be read or written",
            "3:a bug in uapi"
        },
        footer = {
            "",
            "Examples:",
            "  uapi check iommufd.uapi",
            "  uapi check --format sarif > uapi.sarif",
            "  uapi check --baseline uapi-baseline.json --write-baseline"
        })
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final BaselineOptions baseline = new BaselineOptions();

    @Mixin
    private final ListingFormat format;

    CheckCommand(Environment environment) {
        format = new ListingFormat(environment);
    }

    @Override
    public Integer call() throws UnreadableException, CannotFormatException {
        Inspection inspection = inputs.inspection();
        List<String> files = inspection.files().stream().map(Source::path).toList();
        Findings findings = new Findings("check", files, baseline.told(inspection), inspection);
        format.tell(findings);
        return findings.hasErrors() ? ExitCode.WRONG_DESCRIPTION : ExitCode.FINE;
    }
}
