package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.decode.CannotDecodeException;
import dev.uapi.decode.Transcript;
import dev.uapi.generator.Generator;
import dev.uapi.generator.Options;
import dev.uapi.generator.Target;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.generator.output.outside.TemplateException;
import dev.uapi.generator.templates.TemplatesTarget;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Tier;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Makes files of descriptions.
@Command(name = "generate", mixinStandardHelpOptions = true, description = "Makes files of descriptions without errors.")
final class GenerateCommand implements Callable<Integer> {
    private final Report report;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final AsOf asOf = new AsOf();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @SuppressWarnings("NullAway.Init") Maker maker;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where it goes. Only what differs is written.")
    private @SuppressWarnings("NullAway.Init") Path out;

    @Option(names = "--package", paramLabel = "NAME", description = "The package of generated Java.")
    private Optional<String> packageName = Optional.empty();

    @Option(names = "--bindings-package", paramLabel = "NAME", description =
            "For a simulator: the package that its bindings were generated into. Default: that which follows from the description's name.")
    private Optional<String> bindingsPackage = Optional.empty();

    @Option(names = "--bindings-of", paramLabel = "NAME=PACKAGE", description =
            "For an imported description: the package that its bindings were generated into. Default: as for --bindings-package.")
    private Map<String, String> bindingsOf = new TreeMap<>();

    @Option(
            names = "--tier",
            paramLabel = "TIER",
            converter = TierConverter.class,
            completionCandidates = TierConverter.class,
            description = "For java: only the package of this tier, ${COMPLETION-CANDIDATES}. Default: both.")
    private Optional<Tier> tier = Optional.empty();

    @Option(names = "--trace", paramLabel = "FILE", description =
            "For a reference: recorded calls to show commands with, as a trace. May be repeated; of several ways to a command the shortest "
                    + "is shown.")
    private List<Path> traces = List.of();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    /// What makes the files: one or the other.
    static final class Maker {
        @Option(
                names = "--target",
                paramLabel = "TARGET",
                required = true,
                converter = TargetConverter.class,
                completionCandidates = TargetConverter.class,
                description = "What to make: ${COMPLETION-CANDIDATES}.")
        private Optional<Target> target = Optional.empty();

        @Option(names = "--templates", paramLabel = "DIR", required = true, description =
                "What to make it with: templates of your own, target.stg in this folder and what that imports.")
        private Optional<Path> templates = Optional.empty();

        String label() {
            return target.map(Target::label).orElseGet(() -> templates.orElseThrow().toString());
        }

        OutputTree make(Specification specification, Options options) throws TemplateException {
            return target.isPresent()
                    ? Generator.generate(specification, target.get(), options)
                    : TemplatesTarget.render(specification, templates.orElseThrow());
        }
    }

    GenerateCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws UnreadableException, GenerationException, CannotDecodeException {
        Options options = options();
        Inspection inspection = inputs.inspection();
        report.print(inspection.findings());
        Optional<Specification> specification = asOf.of(inspection);
        if (specification.isEmpty()) {
            return ExitCode.WRONG_DESCRIPTION;
        }
        List<Transcript> recorded = Transcript.of(specification.get(), traces);
        try {
            write(maker.make(specification.get(), options.withRecorded(recorded)));
        } catch (TemplateException wrong) {
            spec.commandLine().getErr().print(wrong.report(maker.templates.orElseThrow()));
            return ExitCode.CANNOT_WORK;
        }
        return ExitCode.FINE;
    }

    private void write(OutputTree tree) throws GenerationException {
        tree.writeTo(out);
        spec.commandLine().getOut().println(maker.label() + ": " + tree.files().size() + " files in " + out);
    }

    private Options options() {
        try {
            return new Options(packageName, bindingsPackage, Collections.emptySortedMap(), tier, List.of()).withBindingsOf(bindingsOf);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
