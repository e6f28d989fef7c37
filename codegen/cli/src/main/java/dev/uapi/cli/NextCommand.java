package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.cli.next.NumbersJson;
import dev.uapi.cli.next.NumbersText;
import dev.uapi.language.analysis.Similar;
import dev.uapi.language.fix.Numbering;
import dev.uapi.language.fix.Numbering.Kind;
import dev.uapi.language.fix.Numberings;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Tells which numbers are left.
@Command(
        name = "next",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which numbers are left: for commands, flags, values of enums and extensions.",
            "",
            "Next is the first number behind all that are taken; free are those in front of it that were left out. What another tree has "
                    + "claimed is neither, nor is what an older release had."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the numbers have been told",
            "1:the description is wrong",
            "2:called wrongly, or a file cannot be read",
            "3:a bug in uapi"
        },
        footer = {
            "",
            "Examples:",
            "  uapi next iommufd.uapi",
            "  uapi next iommufd.uapi --in /dev/iommu",
            "  uapi next iommufd.uapi --in IOMMU_IOAS_MAP_READABLE --format json"
        })
final class NextCommand implements Callable<Integer> {
    private final Report report;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--in", paramLabel = "NAME", description =
            "Only the numbers that this has or is one of, each with its name: a device, a command, an enum, a member, an extension, or the "
                    + "type of ioctls, as a character or a number.")
    private Optional<String> wanted = Optional.empty();

    @Mixin
    private final OutputFormat format = new OutputFormat();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    NextCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws UnreadableException {
        Inspection inspection = inputs.inspection();
        Optional<Specification> specification = inspection.specification();
        if (specification.isEmpty()) {
            report.print(inspection.findings());
            return ExitCode.WRONG_DESCRIPTION;
        }
        List<Numbering> numberings = meant(Numberings.of(specification.get()));
        PrintWriter out = spec.commandLine().getOut();
        switch (format.choice()) {
            case text -> new NumbersText(out, wanted.isPresent()).print(numberings);
            case json -> out.println(NumbersJson.of(numberings));
        }
        return ExitCode.FINE;
    }

    private List<Numbering> meant(List<Numbering> all) {
        return wanted.map(word -> named(word, all)).orElse(all);
    }

    private List<Numbering> named(String word, List<Numbering> all) {
        List<Numbering> meant = all.stream().filter(each -> each.names().contains(word) || isType(word, each)).toList();
        if (meant.isEmpty()) {
            List<String> similar = Similar.to(word, all.stream().flatMap(each -> each.names().stream()).toList());
            String hint = similar.isEmpty() ? "" : "; did you mean " + String.join(" or ", similar) + "?";
            throw new ParameterException(spec.commandLine(), "nothing that has a number is called " + word + hint);
        }
        return meant;
    }

    /// A digit by itself is a character, as it is in `'5'`.
    private static boolean isType(String word, Numbering numbering) {
        String number = word.length() == 1 ? "0x%02x".formatted((int) word.charAt(0)) : word;
        try {
            return numbering.kind() == Kind.IOCTL && Integer.decode(numbering.name()).equals(Integer.decode(number));
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
