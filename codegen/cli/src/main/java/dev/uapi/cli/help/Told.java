package dev.uapi.cli.help;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// What a command takes, as it tells itself.
///
/// @param name       `check`
/// @param synopsis   how it is called, in one line
/// @param summary    what it does, in a few words: the first of the sentences
/// @param parameters what stands behind the options
/// @param examples   whole lines
record Told(
        String name,
        String synopsis,
        String summary,
        List<String> sentences,
        List<Flag> options,
        List<Operand> parameters,
        List<Exit> exits,
        List<String> examples) {
    private static final int ONE_LINE = 10_000;

    static Told of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        command.setUsageHelpWidth(ONE_LINE);
        return new Told(
                command.getCommandName(),
                command.getHelp().synopsis(0).strip(),
                spec.usageMessage().description()[0],
                sentences(spec.usageMessage().description()),
                spec.options().stream().map(Flag::of).toList(),
                spec.positionalParameters().stream().map(Operand::of).toList(),
                exits(spec),
                examples(spec));
    }

    /// Without lines that only keep others apart.
    private static List<String> sentences(String[] lines) {
        return Arrays.stream(lines).filter(line -> !line.isBlank()).toList();
    }

    private static List<Exit> exits(CommandSpec spec) {
        return spec.usageMessage().exitCodeList().entrySet().stream()
                .map(each -> new Exit(each.getKey().strip(), each.getValue()))
                .toList();
    }

    private static List<String> examples(CommandSpec spec) {
        return sentences(spec.usageMessage().footer()).stream().map(String::strip).toList();
    }

    /// An option of a command.
    ///
    /// @param shorts    `I`
    /// @param longs     `import-path`
    /// @param value     what it takes, if it takes anything
    /// @param repeated  whether it may be given again
    /// @param summary   the first of the sentences
    record Flag(
            List<String> shorts, List<String> longs, Optional<Value> value, boolean repeated, String summary, List<String> sentences) {
        static Flag of(CommandLine.Model.OptionSpec option) {
            boolean takes = option.arity().max() > 0;
            return new Flag(
                    names(option.names(), name -> !name.startsWith("--")),
                    names(option.names(), name -> name.startsWith("--")),
                    takes ? Optional.of(Value.of(option)) : Optional.empty(),
                    option.isMultiValue(),
                    option.description()[0],
                    Told.sentences(option.description()));
        }

        private static List<String> names(String[] all, Predicate<String> some) {
            return Stream.of(all).filter(some).map(name -> name.replaceFirst("^--?", "")).toList();
        }
    }

    /// What stands behind the options.
    ///
    /// @param repeated whether it may be given again
    record Operand(Value value, boolean repeated, List<String> sentences) {
        static Operand of(CommandLine.Model.PositionalParamSpec parameter) {
            return new Operand(Value.of(parameter), parameter.isMultiValue(), Told.sentences(parameter.description()));
        }
    }

    /// How it ends.
    record Exit(String status, String meaning) {}
}
