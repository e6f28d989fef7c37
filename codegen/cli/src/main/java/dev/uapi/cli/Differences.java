package dev.uapi.cli;

import dev.uapi.compare.Change;
import dev.uapi.compare.Verdict;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.project.Inspection;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What has changed, with the places in both texts.
///
/// @param changes the worst first
record Differences(List<Change> changes, Inspection before, Inspection after) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// For people: each change, why it matters, where it is; and a last line that counts them.
    ///
    /// @param documentation whether what concerns nothing else is listed, too
    void print(PrintWriter out, boolean coloured, boolean documentation) {
        Ansi ansi = coloured ? Ansi.ON : Ansi.OFF;
        changes.stream().filter(change -> documentation || change.verdict() != Verdict.DOCUMENTATION)
                .forEach(change -> print(out, ansi, change));
        out.println(Arrays.stream(Verdict.values())
                .map(verdict -> changes.stream().filter(change -> change.verdict() == verdict).count() + " " + verdict.label())
                .collect(Collectors.joining(", ")));
    }

    private void print(PrintWriter out, Ansi ansi, Change change) {
        String style = change.verdict() == Verdict.BREAKING ? "bold,red" : change.verdict() == Verdict.GROWTH ? "bold,yellow" : "bold";
        out.println(ansi.new Text("@|" + style + " " + change.verdict().label() + "[" + change.rule().code() + "]|@")
                + ": " + change.subject().name() + ": " + change.rule().title() + ": " + change.text());
        place(after, change).ifPresent(place -> out.println("  --> " + place));
        place(before, change).filter(place -> !Optional.of(place).equals(place(after, change)))
                .ifPresent(place -> out.println("  was " + place));
        if (change.verdict() == Verdict.BREAKING) {
            out.println("  = " + change.rule().why());
        }
    }

    private static Optional<Place> place(Inspection inspection, Change change) {
        return inspection.places(change.description()).of(change.subject());
    }

    /// For programs.
    String json() {
        return JSON.writeValueAsString(new Listing(changes.stream().map(this::entry).toList()));
    }

    private Entry entry(Change change) {
        return new Entry(
                change.rule().code(),
                change.rule().name().toLowerCase(Locale.ROOT),
                change.verdict().label(),
                change.description(),
                change.subject().kind().label(),
                change.subject().name(),
                change.rule().title() + ": " + change.text(),
                change.rule().why(),
                change.rule().sight().name().toLowerCase(Locale.ROOT),
                place(before, change).map(Spot::of).orElse(null),
                place(after, change).map(Spot::of).orElse(null));
    }

    /// All of them.
    record Listing(List<Entry> changes) {}

    /// One change.
    ///
    /// @param checkUapi whether the kernel's `check-uapi.sh` sees it: `seen`, `ambiguous`, `blind`
    record Entry(
            String code,
            String rule,
            String verdict,
            String description,
            String kind,
            String name,
            String message,
            String why,
            String checkUapi,
            @Nullable Spot before,
            @Nullable Spot after) {}

    /// @param line   from 1
    /// @param column from 1, in UTF-16 units
    record Spot(String file, int line, int column) {
        static Spot of(Place place) {
            return new Spot(place.source().path(), place.line(), place.column());
        }
    }
}
