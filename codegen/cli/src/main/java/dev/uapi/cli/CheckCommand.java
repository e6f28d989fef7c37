package dev.uapi.cli;

import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Tells everything that is wrong with descriptions.
@Command(name = "check", mixinStandardHelpOptions = true, description = "Tells everything that is wrong with descriptions, in one run.")
final class CheckCommand implements Callable<Integer> {
    private final Report report;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final OutputFormat format = new OutputFormat();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    CheckCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws UnreadableException {
        Inspection inspection = inputs.inspection();
        switch (format.choice()) {
            case text -> report.print(inspection.findings());
            case json -> spec.commandLine().getOut().println(FindingsJson.of(inspection.findings()));
        }
        return inspection.hasErrors() ? ExitCode.WRONG_DESCRIPTION : ExitCode.FINE;
    }
}
