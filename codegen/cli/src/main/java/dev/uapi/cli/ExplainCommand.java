package dev.uapi.cli;

import dev.uapi.cli.listing.Report;
import dev.uapi.cli.listing.RulePage;
import dev.uapi.compare.Rule;
import dev.uapi.generator.output.outside.Trouble;
import dev.uapi.language.analysis.Similar;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Explanation;
import dev.uapi.language.model.Specification;
import dev.uapi.project.Inspection;
import dev.uapi.project.UnreadableException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explains a rule, or why a command fails.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains the rule behind a finding, or why a command fails. Without anything, lists all rules.",
        footer = {
            "",
            "Examples:",
            "  uapi explain UAPI0301",
            "  uapi explain IOMMU_IOAS_MAP EEXIST --of iommufd.uapi"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Report report;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CODE|COMMAND", description =
            "The code that stands beside a finding, UAPI0301, or a command.")
    private Optional<String> wanted = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "ERRNO|CAUSE", description =
            "For a command: what it failed with, EEXIST, or the id of the cause. Default: everything.")
    private Optional<String> answer = Optional.empty();

    @Option(names = "--of", paramLabel = "FILE", description = "For a command: the description that has it. May be repeated.")
    private List<Path> files = List.of();

    @Mixin
    private final ProjectOptions project = new ProjectOptions();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    ExplainCommand(Report report) {
        this.report = report;
    }

    @Override
    public Integer call() throws UnreadableException {
        if (!files.isEmpty()) {
            return causes();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (wanted.isEmpty()) {
            Arrays.stream(Code.values()).forEach(code -> out.println(entry(code)));
            Arrays.stream(Rule.values()).forEach(rule -> out.println(entry(rule.code(), rule.verdict().label(), rule.title())));
            Arrays.stream(Trouble.values()).forEach(trouble -> out.println(entry(trouble.code(), "error", trouble.title())));
        } else {
            explain(wanted.get().toUpperCase(Locale.ROOT), out);
        }
        return ExitCode.FINE;
    }

    private void explain(String code, PrintWriter out) {
        Optional<Rule> rule = Rule.of(code);
        Optional<Trouble> trouble = Trouble.of(code);
        if (rule.isPresent()) {
            out.print(RulePage.of(rule.get()).page());
        } else if (trouble.isPresent()) {
            out.println("# " + code + ": " + trouble.get().title() + "\n\n" + trouble.get().why());
        } else {
            out.print(Explanation.of(find(wanted.orElseThrow())));
        }
    }

    private int causes() throws UnreadableException {
        Inspection inspection = project.inspect(files);
        Optional<Specification> specification = inspection.inView();
        if (specification.isEmpty()) {
            report.print(inspection.findings());
            return ExitCode.WRONG_DESCRIPTION;
        }
        Contract contract = contract(specification.get());
        answer.filter(word -> !contract.words().contains(word)).ifPresent(word -> {
            throw wrong(contract.command().name() + " does not fail with " + word, Similar.to(word, contract.words()));
        });
        contract.lines(answer).forEach(spec.commandLine().getOut()::println);
        return ExitCode.FINE;
    }

    private Contract contract(Specification specification) {
        String name = wanted.orElse("");
        return Contract.find(specification, name)
                .orElseThrow(() -> wrong("there is no command " + name, Similar.to(name, Contract.names(specification))));
    }

    private static String entry(Code code) {
        return entry(code.toString(), code.severity().label(), Explanation.title(code));
    }

    private static String entry(String code, String weight, String title) {
        return code + "  " + "%-7s".formatted(weight) + "  " + title;
    }

    private Code find(String name) {
        return Code.of(name.toUpperCase(Locale.ROOT)).orElseThrow(() -> name.matches("(?i)uapi.*")
                ? wrong("there is no code " + name, Similar.to(name, Arrays.stream(Code.values()).map(Code::toString).toList()))
                : wrong("'" + name + "' is no code; for a command say which description has it: --of FILE", List.of()));
    }

    private ParameterException wrong(String message, List<String> similar) {
        return new ParameterException(
                spec.commandLine(), message + (similar.isEmpty() ? "" : "; did you mean " + String.join(", ", similar) + "?"));
    }
}
