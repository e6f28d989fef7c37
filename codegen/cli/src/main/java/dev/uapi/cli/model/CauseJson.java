package dev.uapi.cli.model;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import java.util.List;
import java.util.Optional;

/// A way to fail.
///
/// @param id     stable, unique within the command
/// @param guard  where it can come up at all, as the language spells it; everywhere if it is left out
/// @param when   the condition, as the language spells it; left out where only the words say it
/// @param during whether it comes up only in the middle of the work
public record CauseJson(
        String id,
        String errno,
        String text,
        Optional<String> guard,
        Optional<String> when,
        boolean during,
        String since,
        List<String> stable,
        Optional<String> until,
        String documentation) {
    static CauseJson of(Command command, Cause cause) {
        Times times = Times.of(cause.availability(), command.since().toString());
        return new CauseJson(
                cause.id(),
                cause.errno(),
                cause.text(),
                cause.guard().map(ConditionText::of),
                cause.when().map(ConditionText::of),
                cause.during(),
                times.since(),
                times.stable(),
                times.until(),
                cause.documentation().markdown());
    }
}
