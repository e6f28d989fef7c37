package dev.uapi.compare;

import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Whether the same is written back.
record ResponseComparison(Changes changes, Places.Name subject) {
    void compare(Command before, Command after) {
        if (Objects.equals(text(before), text(after))) {
            return;
        }
        List<String> lost = before.fields().stream()
                .filter(field -> field.direction().comesOut())
                .map(Field::name)
                .filter(field -> after.fields().stream().anyMatch(same -> same.name().equals(field)) && isLost(field, before, after))
                .toList();
        if (lost.isEmpty()) {
            changes.add(Rule.RESPONSE_GAINED, subject, text(after) + "; it was: " + text(before));
        } else {
            changes.add(Rule.RESPONSE_LOST, subject, String.join(", ", lost) + ": " + text(after) + "; it was: " + text(before));
        }
    }

    /// Whether it was written in cases in which it is no longer.
    private static boolean isLost(String field, Command before, Command after) {
        boolean always = isWritten(field, before) && !isWritten(field, after);
        Set<String> errnos = errnos(field, before);
        errnos.removeAll(errnos(field, after));
        boolean any = after.responses().stream().anyMatch(response -> response.alsoOnAny() && response.writes(field));
        return always || (!errnos.isEmpty() && !any);
    }

    private static boolean isWritten(String field, Command command) {
        return command.responses().stream().anyMatch(response -> response.writes(field) && response.when().isEmpty());
    }

    private static Set<String> errnos(String field, Command command) {
        return command.responses().stream()
                .filter(response -> response.writes(field))
                .flatMap(response -> response.alsoOn().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Command command) {
        return command.responses().isEmpty()
                ? "nothing is written back"
                : command.responses().stream().map(ResponseComparison::text).collect(Collectors.joining("; "));
    }

    private static String text(Response response) {
        String what = response.isWhole() ? "all" : String.join(", ", response.fields());
        String when = response.when().map(condition -> " when " + ConditionText.of(condition)).orElse("");
        String errnos = response.alsoOnAny() ? ", also on any errno" : response.alsoOn().isEmpty() ? "" : ", also on " + response.alsoOn();
        return what + " comes back" + when + errnos;
    }
}
