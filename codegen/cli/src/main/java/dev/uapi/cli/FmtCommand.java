package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.language.Source;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes descriptions in the one style.
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        description = {
            "Writes descriptions in the one style, in place. Nothing but white space changes, and no file that is right is touched.",
            "A file that does not follow the grammar stays as it is, and is told."
        },
        footer = {
            "",
            "Exit status: 0 all is well; 1 a file does not follow the grammar, or with --check is not formatted;",
            "2 something cannot be read or written.",
            "",
            "Examples:",
            "  uapi fmt *.uapi",
            "  uapi fmt --check *.uapi",
            "  uapi fmt - < lamp.uapi"
        })
final class FmtCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Report report;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Descriptions. - alone is standard input, formatted to standard output.")
    private List<Path> files = List.of();

    @Option(names = "--check", description = "Write nothing; name each file that is not formatted, and the first line of it that is not.")
    private boolean check;

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    FmtCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws UnreadableException, CannotFormatException {
        List<FormattedSource> read = new ArrayList<>();
        for (Source source : sources()) {
            read.add(FormattedSource.of(source));
        }
        report.print(read.stream().flatMap(file -> file.mistakes().stream()).toList());
        boolean wrong = read.stream().anyMatch(file -> !file.mistakes().isEmpty());
        return (check ? tell(read) : write(read)) && !wrong ? ExitCode.FINE : ExitCode.WRONG_DESCRIPTION;
    }

    private List<Source> sources() throws UnreadableException, CannotFormatException {
        if (!files.contains(STANDARD_INPUT)) {
            return saved();
        }
        if (files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "- stands alone: its text goes to standard output");
        }
        return List.of(StandardInput.read(System.in));
    }

    private List<Source> saved() throws UnreadableException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new Source(file.toString(), Texts.SAVED.read(file)));
        }
        return sources;
    }

    /// Gives whether all are formatted.
    private boolean tell(List<FormattedSource> read) {
        List<FormattedSource> others = read.stream().filter(FormattedSource::differs).toList();
        others.forEach(file -> spec.commandLine().getOut().println(file.source().path() + ":" + file.firstLine() + ": not formatted"));
        return others.isEmpty();
    }

    private boolean write(List<FormattedSource> read) throws CannotFormatException {
        for (FormattedSource file : read) {
            if (files.contains(STANDARD_INPUT)) {
                spec.commandLine().getOut().print(file.mistakes().isEmpty() ? file.text() : "");
            } else if (file.differs()) {
                FileInPlace.replace(Path.of(file.source().path()), file.text());
            }
        }
        return true;
    }
}
