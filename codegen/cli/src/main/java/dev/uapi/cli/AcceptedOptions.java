package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.compare.Change;
import dev.uapi.compare.Verdict;
import dev.uapi.diff.Accepted;
import dev.uapi.diff.Differences;
import dev.uapi.diff.Span;
import dev.uapi.language.Source;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What breaks on purpose.
final class AcceptedOptions {
    @Option(names = "--accepted", paramLabel = "FILE", description = {
        "Breaks that this list has are not counted. A line is a break as it is told, UAPI1303 LAMP_SET: 0x4c11, was 0x4c10, "
                + "if need be behind the release that it came with; the comment above, behind #, is the reason."
    })
    private Optional<Path> file = Optional.empty();

    @Option(names = "--accept", paramLabel = "REASON", description =
            "Write what breaks and is not in that list into it, with this reason.")
    private Optional<String> reason = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// What may break; empty if the list is wrong: then it has been told how.
    ///
    /// @param releases that are compared, where releases are
    Optional<Accepted> of(Differences found, Optional<Span> releases, Report wrong)
            throws UnreadableException, CannotFormatException {
        if (file.isEmpty()) {
            if (reason.isPresent()) {
                throw new ParameterException(spec.commandLine(), "--accept goes with --accepted FILE");
            }
            return Optional.of(Accepted.NOTHING);
        }
        Source source = source(file.get());
        Accepted accepted = Accepted.read(source);
        if (reason.isPresent() && accepted.findings().isEmpty()) {
            source = more(source, found, accepted, releases);
            accepted = Accepted.read(source);
        }
        wrong.print(accepted.findings());
        tellIdle(accepted, found, releases);
        return Optional.of(accepted).filter(known -> known.findings().isEmpty());
    }

    private Source source(Path path) throws UnreadableException {
        String text = reason.isPresent() && !Texts.SAVED.has(path) ? "" : Texts.SAVED.read(path);
        return new Source(path.toString(), text);
    }

    private Source more(Source source, Differences found, Accepted accepted, Optional<Span> releases) throws CannotFormatException {
        List<Change> others = found.changes().stream()
                .filter(change -> change.verdict() == Verdict.BREAKING && accepted.reason(change, releases).isEmpty())
                .toList();
        if (others.isEmpty()) {
            return source;
        }
        String text = source.text() + (source.text().isEmpty() ? "" : "\n") + Accepted.text(reason.orElseThrow(), others);
        FileInPlace.write(Path.of(source.path()), text);
        return new Source(source.path(), text);
    }

    private void tellIdle(Accepted accepted, Differences found, Optional<Span> releases) {
        PrintWriter err = spec.commandLine().getErr();
        accepted.idle(found.changes(), releases).forEach(entry -> err.println(
                "uapi: " + entry.place() + ": " + entry.rule().code() + " " + entry.name() + " does not break any more: take it out"));
    }
}
