package dev.uapi.cli;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.project.Baseline;
import dev.uapi.project.Inspection;
import dev.uapi.project.Texts;
import dev.uapi.project.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What was found when somebody began to check, and is accepted.
final class BaselineOptions {
    @Option(names = "--baseline", paramLabel = "FILE", description = {
        "Findings that this file has are neither told nor counted; what it has and is no longer found, is told.",
        "An error that leaves a description without a meaning is never accepted."
    })
    private Optional<Path> file = Optional.empty();

    @Option(names = "--write-baseline", description =
            "Write what is found now into the file of --baseline, if it can be accepted. What it says of other files stays.")
    private boolean write;

    @Spec(Spec.Target.MIXEE)
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// The findings that are to be told: what is not accepted, or what is wrong with the baseline.
    List<Diagnostic> told(Inspection inspection) throws UnreadableException, CannotFormatException {
        if (file.isEmpty()) {
            if (write) {
                throw new ParameterException(spec.commandLine(), "--write-baseline goes with --baseline FILE");
            }
            return inspection.findings();
        }
        Baseline known = baseline(file.get());
        if (write && known.findings().isEmpty()) {
            FileInPlace.write(file.get(), known.renewed(inspection));
            return told(baseline(file.get()), inspection);
        }
        return told(known, inspection);
    }

    private Baseline baseline(Path path) throws UnreadableException {
        return write && !Texts.SAVED.has(path) ? Baseline.none(path, Texts.SAVED) : Baseline.read(path, Texts.SAVED);
    }

    private static List<Diagnostic> told(Baseline baseline, Inspection inspection) {
        return baseline.findings().isEmpty() ? baseline.over(inspection) : baseline.findings();
    }
}
