package dev.uapi.cli;

import dev.uapi.language.analysis.Similar;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Explanation;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Explains a rule.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Explains the rule behind a finding; without a code, lists them all.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code that stands beside the finding: UAPI0301.")
    private Optional<String> wanted = Optional.empty();

    @Spec
    private @SuppressWarnings("NullAway.Init") CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (wanted.isEmpty()) {
            Arrays.stream(Code.values()).forEach(code -> out.println(entry(code)));
        } else {
            out.print(Explanation.of(find(wanted.get())));
        }
        return ExitCode.FINE;
    }

    private static String entry(Code code) {
        return code + "  " + "%-7s".formatted(code.severity().label()) + "  " + Explanation.title(code);
    }

    private Code find(String name) {
        return Code.of(name.toUpperCase(Locale.ROOT)).orElseThrow(() -> new ParameterException(spec.commandLine(), unknown(name)));
    }

    private static String unknown(String name) {
        List<String> similar = Similar.to(name, Arrays.stream(Code.values()).map(Code::toString).toList());
        return "there is no code " + name + (similar.isEmpty() ? "" : "; did you mean " + String.join(", ", similar) + "?");
    }
}
