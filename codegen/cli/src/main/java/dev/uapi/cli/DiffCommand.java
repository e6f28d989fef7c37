package dev.uapi.cli;

import dev.uapi.cli.listing.Changes;
import dev.uapi.cli.listing.Comparing;
import dev.uapi.cli.listing.Report;
import dev.uapi.diff.Accepted;
import dev.uapi.diff.Differences;
import dev.uapi.diff.Span;
import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Tells what a change of a description means for programs.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what a change of a description means for the programs that call what it describes.",
            "",
            "Each change is breaking, growth, an addition or documentation. It sees what no comparison of headers sees: other numbers, a "
                    + "smallest structure that became larger, data that goes the other way, another structure for a number, mistakes that "
                    + "are looked for in another order, calls that are refused now."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing breaks, or only what is accepted",
            "1:something breaks, or a description or the list of what is accepted is wrong",
            "2:called wrongly, or a file cannot be read",
            "3:a bug in uapi"
        },
        footer = {
            "",
            "Examples:",
            "  uapi diff old/iommufd.uapi new/iommufd.uapi",
            "  uapi diff --as-of 6.6..7.3 iommufd.uapi",
            "  uapi diff --git origin/main iommufd.uapi",
            "  uapi diff --git v6.12 --accepted breaks.txt --accept 'Nobody could use it.' iommufd.uapi",
            "  uapi diff --format json old.uapi new.uapi | jq '.changes[] | select(.verdict == \"breaking\")'"
        })
final class DiffCommand implements Callable<Integer> {
    private final Report report;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = {
        "The older description, and the newer one.",
        "With --as-of or --git any number of descriptions. Default: those of the project whose uapi.json is in this folder or above it."
    })
    private List<Path> files = List.of();

    @Option(names = "--as-of", paramLabel = "FROM..TO", converter = SpanConverter.class, description =
            "Compare the descriptions as these two releases had them.")
    private Optional<Span> span = Optional.empty();

    @Option(names = "--git", paramLabel = "REVISION", description =
            "Compare the descriptions with what they were in this commit: HEAD~1, origin/main, v6.12.")
    private Optional<String> revision = Optional.empty();

    @Option(names = "--documentation", description = "List also where only the documentation has changed; otherwise it is counted.")
    private boolean documentation;

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Mixin
    private final AcceptedOptions accepted = new AcceptedOptions();

    @Mixin
    private final ListingFormat format;

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// @param report where the errors of wrong descriptions go
    DiffCommand(Report report, Environment environment) {
        this.report = report;
        format = new ListingFormat(environment);
    }

    /// Two releases as the user spells them.
    static final class SpanConverter implements ITypeConverter<Span> {
        @Override
        public Span convert(String spelling) {
            try {
                return Span.parse(spelling);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    @Override
    public Integer call() throws UnreadableException, CannotFormatException {
        Optional<Differences> found = found();
        if (found.isEmpty()) {
            return ExitCode.WRONG_DESCRIPTION;
        }
        found.get().added().forEach(name ->
                spec.commandLine().getErr().println("uapi: nothing was described of " + name + " before"));
        Optional<Accepted> known = accepted.of(found.get(), span, report);
        if (known.isEmpty()) {
            return ExitCode.WRONG_DESCRIPTION;
        }
        Changes changes = new Changes(found.get(), new Comparing(documentation, revision, span, known.get()));
        format.tell(changes);
        return changes.breaks() ? ExitCode.DIFFERENT : ExitCode.FINE;
    }

    private Optional<Differences> found() throws UnreadableException {
        if (span.isPresent() && revision.isPresent()) {
            throw wrong("--as-of and --git do not go together");
        }
        if (span.isPresent()) {
            return between(span.get());
        }
        if (revision.isPresent()) {
            Path folder = files.isEmpty() ? Path.of("") : files.getFirst().toAbsolutePath().resolveSibling("");
            Texts committed = Texts.committed(revision.get(), folder, project.importPath());
            return between(inspection(files, committed), inspection(files, Texts.SAVED));
        }
        if (files.size() != 2) {
            throw wrong("name the older description and the newer one, or --as-of FROM..TO, or --git REVISION");
        }
        return between(inspection(files.subList(0, 1), Texts.SAVED), inspection(files.subList(1, 2), Texts.SAVED));
    }

    private static Optional<Differences> between(Optional<Inspection> older, Optional<Inspection> newer) {
        return older.flatMap(before -> newer.map(after -> Differences.between(before, after)));
    }

    private Optional<Differences> between(Span releases) throws UnreadableException {
        Optional<Inspection> inspection = inspection(files, Texts.SAVED);
        inspection.flatMap(Inspection::specification).flatMap(releases::objection).ifPresent(why -> {
            throw wrong("--as-of: " + why);
        });
        return inspection.map(right -> Differences.between(releases, right));
    }

    /// Empty if the descriptions are wrong; then it has been told how.
    private Optional<Inspection> inspection(List<Path> of, Texts texts) throws UnreadableException {
        Inspection inspection = of.isEmpty() ? project.inspect(texts) : project.inspect(of, texts);
        if (inspection.hasErrors()) {
            report.print(inspection.findings());
        }
        return Optional.of(inspection).filter(known -> known.specification().isPresent());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
