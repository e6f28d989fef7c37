package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.cli.probe.Answers;
import dev.uapi.cli.probe.BundledDescriptions;
import dev.uapi.cli.probe.CannotAskException;
import dev.uapi.cli.probe.Inquiry;
import dev.uapi.cli.probe.JsonReport;
import dev.uapi.cli.probe.TextReport;
import dev.uapi.cli.probe.Wish;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks a kernel what it offers.
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        description = "Asks a kernel what it offers of what is described, by calls that change nothing, and holds it against its release.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the kernel offers what its release should, as far as can be told",
            "1:something is otherwise than described, or the description is wrong",
            "2:called wrongly, or the device cannot be opened",
            "3:a bug in uapi"
        },
        footer = {
            "",
            "Examples:",
            "  uapi probe",
            "  uapi probe --vfio /dev/vfio/devices/vfio0 DIRTY_TRACKING",
            "  uapi probe --simulator --release 6.6 IOMMU_HWPT_ALLOC"
        })
final class ProbeCommand implements Callable<Integer> {
    private final Report report;
    private final boolean coloured;

    @Parameters(arity = "0..*", paramLabel = "NAME", description =
            "What to ask for: a command with all that belongs to it, a field, a flag, an extension. Default: everything.")
    private List<String> names = List.of();

    @Option(names = "--device", paramLabel = "PATH", description =
            "The device file to ask. Default: the one that is described, /dev/iommu.")
    private Optional<Path> device = Optional.empty();

    @Option(names = "--simulator", description = "Ask a simulated /dev/iommu instead.")
    private boolean simulator;

    @Option(names = "--release", paramLabel = "RELEASE", converter = AsOf.ReleaseConverter.class, description =
            "What the simulator plays: 6.6, or 6.12.117. Default: the newest that is described.")
    private Optional<Release> release = Optional.empty();

    @Option(names = "--vfio", paramLabel = "PATH", description = {
        "A device of VFIO, /dev/vfio/devices/vfio0. It is bound to the device that is asked, so that what needs a device can be asked; "
                + "its own commands are asked, too."
    })
    private Optional<Path> vfio = Optional.empty();

    @Option(names = "--of", paramLabel = "FILE", description =
            "The description to ask by. May be repeated. Default: iommufd and VFIO, which come with uapi.")
    private List<Path> files = List.of();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final OutputFormat format = new OutputFormat();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// @param coloured whether standard output shows colours
    ProbeCommand(Report report, boolean coloured) {
        this.report = report;
        this.coloured = coloured;
    }

    @Override
    public Integer call() throws UnreadableException, CannotAskException {
        checkOptions();
        Optional<Specification> specification = specification();
        if (specification.isEmpty()) {
            return ExitCode.WRONG_DESCRIPTION;
        }
        Wish wish = new Wish(device, simulator, release, vfio, names);
        Answers answers = Inquiry.ask(specification.get(), wish);
        PrintWriter out = spec.commandLine().getOut();
        switch (format.choice()) {
            case text -> new TextReport(out, coloured).print(answers);
            case json -> out.println(JsonReport.of(answers));
        }
        return answers.isFine() ? ExitCode.FINE : ExitCode.DIFFERENT;
    }

    private void checkOptions() {
        if (simulator && (device.isPresent() || vfio.isPresent())) {
            throw wrong("--simulator asks no file: it goes without --device and --vfio");
        }
        if (release.isPresent() && !simulator) {
            throw wrong("--release says what the simulator plays: it goes with --simulator");
        }
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

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
