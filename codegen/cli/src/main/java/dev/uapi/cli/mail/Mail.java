package dev.uapi.cli.mail;

import dev.uapi.compare.Change;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Specification;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One mail about all descriptions that have changed.
public final class Mail {
    private Mail() {}

    /// Markdown; without a change, one sentence.
    ///
    /// @param changes  that are to be told, the worst first
    /// @param span     what is compared with what: `from 6.14 to 6.17`
    /// @param accepted why a change may break; empty if it may not
    public static String of(
            Specification before,
            Specification after,
            List<Change> changes,
            String span,
            Function<Change, Optional<String>> accepted) {
        String letters = after.descriptions().stream()
                .flatMap(newer -> compared(before, newer, changes))
                .map(compared -> Letter.of("`" + compared.after().name() + "` " + span, compared, accepted))
                .collect(Collectors.joining("\n"));
        return letters.isEmpty() ? "Nothing has changed " + span + ".\n" : letters;
    }

    private static Stream<Compared> compared(Specification before, Description newer, List<Change> changes) {
        List<Change> own = changes.stream().filter(change -> change.description().equals(newer.name())).toList();
        return before.descriptions().stream()
                .filter(older -> older.name().equals(newer.name()) && !own.isEmpty())
                .map(older -> new Compared(older, newer, own));
    }
}
