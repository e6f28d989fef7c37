package dev.uapi.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.uapi.compare.Change;
import dev.uapi.language.diagnostic.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Differences for programs.
///
/// @param changes all of them
public record DifferencesJson(List<Entry> changes) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public DifferencesJson {
        changes = List.copyOf(changes);
    }

    /// The text, without a line feed at its end.
    public static String of(Differences differences) {
        return of(differences, _ -> Optional.empty());
    }

    /// The same where some may break.
    ///
    /// @param accepted why a change is accepted; empty if it is not
    public static String of(Differences differences, Function<Change, Optional<String>> accepted) {
        return JSON.writeValueAsString(new DifferencesJson(differences.changes().stream()
                .map(change -> entry(differences, change, accepted.apply(change)))
                .toList()));
    }

    private static Entry entry(Differences differences, Change change, Optional<String> accepted) {
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
                differences.placeBefore(change).map(Spot::of).orElse(null),
                differences.placeAfter(change).map(Spot::of).orElse(null),
                accepted.orElse(null));
    }

    /// One change.
    ///
    /// @param checkUapi whether the kernel's `check-uapi.sh` sees it: `seen`, `ambiguous`, `blind`
    /// @param accepted  why it may break; left out where it may not
    public record Entry(
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
            @Nullable Spot after,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String accepted) {}

    /// @param line   from 1
    /// @param column from 1, in UTF-16 units
    public record Spot(String file, int line, int column) {
        private static Spot of(Place place) {
            return new Spot(place.source().path(), place.line(), place.column());
        }
    }
}
