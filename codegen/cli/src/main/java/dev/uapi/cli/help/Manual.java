package dev.uapi.cli.help;

import dev.uapi.generator.man.ManText;
import dev.uapi.generator.output.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The command's own manual pages: `uapi(1)`, and one for each subcommand.
final class Manual {
    private final Templates templates = Templates.load(Manual.class, "man.stg");
    private final Everything told;
    private final String version;

    Manual(Everything told, String version) {
        this.told = told;
        this.version = version;
    }

    /// By their paths: `man1/uapi-check.1`.
    Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("man1/uapi.1", render(new TopPage(told.top(), told.commands(), version)));
        for (Told command : told.commands()) {
            pages.put("man1/uapi-" + command.name() + ".1", render(new CommandPage(command, purpose(command), exits(command), version)));
        }
        return pages;
    }

    /// Templates leave lines empty where there is nothing to say, which a page must not have.
    private String render(Record page) {
        String text = templates.render(page, value -> value instanceof String plain ? ManText.of(plain) : value);
        return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n", "", "\n"));
    }

    /// As behind the name of a page: in small letters, and no sentence.
    private static String purpose(Told command) {
        String summary = command.summary();
        return summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1).replaceFirst("\\.$", "");
    }

    /// Those of all commands, unless it has others.
    private List<Told.Exit> exits(Told command) {
        return command.exits().isEmpty() ? told.top().exits() : command.exits();
    }

    record TopPage(Told top, List<Told> commands, String version) {}

    /// @param purpose of the command, in a few words
    record CommandPage(Told told, String purpose, List<Told.Exit> exits, String version) {}
}
