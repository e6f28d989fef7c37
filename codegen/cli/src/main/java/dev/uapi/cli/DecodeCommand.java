package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.cli.probe.BundledDescriptions;
import dev.uapi.decode.CannotDecodeException;
import dev.uapi.decode.Decoder;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
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

/// Shows recorded calls, with names for numbers and causes for errnos.
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = {
            "Shows recorded calls, with names for numbers and causes for errnos.",
            "",
            "It reads traces, which it shows as strace would if it knew all that is described: what a call was given, behind => what came "
                    + "back, and why it failed.",
            "",
            "It reads what strace prints, too: lines stay as they are, but for the ioctls that strace has no name for, or several, and the "
                    + "causes that stand below those that failed.",
            "",
            "Both may be packed by gzip."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all has been shown",
            "1:the description is wrong",
            "2:called wrongly, or something cannot be read; what stands before it has been shown",
            "3:a bug in uapi"
        },
        footer = {
            "",
            "Examples:",
            "  uapi decode calls.jsonl",
            "  strace -f -y -e ioctl ./vmm 2>&1 | uapi decode",
            "  uapi decode --release 6.12.117 strace.txt.gz",
            "  uapi decode --of lamp.uapi --full calls.jsonl"
        })
final class DecodeCommand implements Callable<Integer> {
    private final Report report;
    private final boolean coloured;

    @Parameters(arity = "0..*", paramLabel = "TRACE", description = "What to show; - is standard input. Default: -.")
    private List<String> traces = List.of("-");

    @Option(names = "--of", paramLabel = "FILE", description =
            "The description of what was called. May be repeated. Default: iommufd and VFIO, which come with uapi.")
    private List<Path> files = List.of();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Option(names = "--release", paramLabel = "RELEASE", converter = AsOf.ReleaseConverter.class, description =
            "The kernel that strace ran on, 6.12.117: causes that it cannot have are left out. A trace tells it itself.")
    private Optional<Release> release = Optional.empty();

    @Option(names = "--full", description = "Show long arrays whole; otherwise the first 32 elements.")
    private boolean full;

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// @param coloured whether standard output shows colours
    DecodeCommand(Report report, boolean coloured) {
        this.report = report;
        this.coloured = coloured;
    }

    @Override
    public Integer call() throws UnreadableException, CannotDecodeException {
        Optional<Specification> specification = specification();
        if (specification.isEmpty()) {
            return ExitCode.WRONG_DESCRIPTION;
        }
        Decoder.Wishes wishes = new Decoder.Wishes(release, full, coloured);
        new Decoder(specification.get(), spec.commandLine().getOut(), wishes).decode(traces, System.in);
        return ExitCode.FINE;
    }

    private Optional<Specification> specification() throws UnreadableException {
        if (files.isEmpty()) {
            return BundledDescriptions.analysis().specification();
        }
        Inspection inspection = project.inspect(files);
        if (inspection.hasErrors()) {
            report.print(inspection.findings());
        }
        return inspection.specification();
    }
}
