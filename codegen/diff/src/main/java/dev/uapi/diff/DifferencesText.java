package dev.uapi.diff;

import dev.uapi.compare.Change;
import dev.uapi.compare.Verdict;
import dev.uapi.language.diagnostic.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Differences for people.
///
/// @param coloured      whether what it goes to shows ANSI colours
/// @param documentation whether what concerns nothing else is listed, too
public record DifferencesText(boolean coloured, boolean documentation) {
    /// Each change, why it matters, where it is. Lines end in `\n`.
    public String list(Differences differences) {
        return differences.changes().stream()
                .filter(change -> documentation || change.verdict() != Verdict.DOCUMENTATION)
                .map(change -> text(differences, change))
                .collect(Collectors.joining());
    }

    /// One line that counts them: `1 breaking, 0 growth, 2 addition, 0 documentation`.
    public String count(Differences differences) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> number(differences, verdict) + " " + verdict.label())
                .collect(Collectors.joining(", "));
    }

    private static long number(Differences differences, Verdict verdict) {
        return differences.changes().stream().filter(change -> change.verdict() == verdict).count();
    }

    private String text(Differences differences, Change change) {
        StringBuilder text = new StringBuilder(bold(change.verdict(), change.verdict().label() + "[" + change.rule().code() + "]"))
                .append(": %s: %s: %s\n".formatted(change.subject().name(), change.rule().title(), change.text()));
        Optional<Place> now = differences.placeAfter(change);
        Optional<Place> then = differences.placeBefore(change).filter(place -> !Optional.of(place).equals(now));
        now.ifPresent(place -> text.append("  --> ").append(place).append('\n'));
        then.ifPresent(place -> text.append("  was ").append(place).append('\n'));
        if (now.isEmpty() && then.isEmpty()) {
            differences.placeOfDescription(change).ifPresent(place -> text.append("   in ").append(place).append('\n'));
        }
        if (change.verdict() == Verdict.BREAKING) {
            text.append("  = ").append(change.rule().why()).append('\n');
        }
        return text.toString();
    }

    private String bold(Verdict verdict, String text) {
        String colour = switch (verdict) {
            case BREAKING -> "1;31";
            case GROWTH -> "1;33";
            case ADDITION, DOCUMENTATION -> "1";
        };
        return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
