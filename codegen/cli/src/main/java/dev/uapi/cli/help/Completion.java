package dev.uapi.cli.help;

import dev.uapi.generator.output.Printer;
import dev.uapi.generator.output.Templates;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;

/// What shells complete the command by, where they look for it.
final class Completion {
    private final CommandLine uapi;
    private final Everything told;

    Completion(CommandLine uapi, Everything told) {
        this.uapi = uapi;
        this.told = told;
    }

    /// By their paths below a `share`.
    Map<String, String> files() {
        return Map.of(
                "bash-completion/completions/uapi", AutoComplete.bash("uapi", uapi),
                "zsh/site-functions/_uapi", render("zsh.stg", Completion::forZsh),
                "fish/vendor_completions.d/uapi.fish", render("fish.stg", Completion::forFish));
    }

    private String render(String templates, Printer printer) {
        String text = Templates.load(Completion.class, templates).render(told, printer);
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Object forFish(Object value) {
        return value instanceof String text ? text.replace("\\", "\\\\").replace("'", "\\'") : value;
    }

    /// A colon would end a part of a line that stands for an option, and a bracket its text.
    private static Object forZsh(Object value) {
        return value instanceof String text ? text.replaceAll("[\\\\:\\[\\]]", "\\\\$0").replace("'", "'\\''") : value;
    }
}
