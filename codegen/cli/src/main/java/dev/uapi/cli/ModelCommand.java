package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.generator.json.ModelJson;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the checked model.
@Command(name = "model", mixinStandardHelpOptions = true, description = "Prints all that descriptions without errors say, as JSON.")
final class ModelCommand implements Callable<Integer> {
    private final Report report;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final AsOf asOf = new AsOf();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    ModelCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws UnreadableException {
        Inspection inspection = inputs.inspection();
        report.print(inspection.findings());
        Optional<Specification> specification = asOf.of(inspection);
        specification.map(ModelJson::of).ifPresent(model -> spec.commandLine().getOut().print(model));
        return specification.isPresent() ? ExitCode.FINE : ExitCode.WRONG_DESCRIPTION;
    }
}
