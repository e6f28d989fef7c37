package dev.uapi.compare;

import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether mistakes are still answered as they were.
record CauseComparison(Changes changes, Places.Name subject) {
    void compare(Command before, Command after) {
        Pairs<Cause> causes = Pairs.of(before.causes(), after.causes(), Cause::id);
        causes.each(
                gone -> changes.add(Rule.CAUSE_REMOVED, subject, gone.errno() + " " + gone.id()),
                kept -> compare(kept.before(), kept.after(), when -> Witness.of(before, when)),
                come -> added(before, come, causes.removed()));
        order(before.causes(), causes.both());
    }

    /// What a file answers, which is given nothing.
    void compare(List<Cause> before, List<Cause> after) {
        Pairs<Cause> causes = Pairs.of(before, after, Cause::id);
        causes.each(
                gone -> changes.add(Rule.CAUSE_REMOVED, subject, gone.errno() + " " + gone.id()),
                kept -> compare(kept.before(), kept.after(), _ -> Optional.empty()),
                come -> changes.add(Rule.CAUSE_ADDED, subject, come.errno() + " " + come.id()));
        order(before, causes.both());
    }

    /// @param witness of a call that was taken, and that the condition refuses
    private void compare(Cause before, Cause after, Function<Condition, Optional<String>> witness) {
        changes.compare(Rule.ERRNO_CHANGED, subject, after.id() + " is", before.errno(), after.errno());
        Optional<Condition> was = Witness.condition(before);
        Optional<Condition> is = Witness.condition(after);
        if (!was.map(ConditionText::of).equals(is.map(ConditionText::of))) {
            String text = after.id() + " " + said(is) + ", was " + said(was);
            Optional<String> refused = was.flatMap(_ -> is).flatMap(witness);
            refused.ifPresentOrElse(
                    call -> changes.add(Rule.REFUSES_MORE, subject, text + Change.EXAMPLE + call),
                    () -> changes.add(was.isEmpty() || is.isEmpty() ? Rule.TEXT_CHANGED : Rule.CONDITION_CHANGED, subject, text));
        }
        if (was.equals(is) && !before.text().equals(after.text())) {
            changes.add(Rule.TEXT_CHANGED, subject, after.id() + " is \"" + after.text() + "\", was \"" + before.text() + "\"");
        }
        if (!before.documentation().equals(after.documentation())) {
            changes.add(Rule.TEXT_CHANGED, subject, after.id() + ": the documentation has changed");
        }
    }

    private static String said(Optional<Condition> when) {
        return when.map(condition -> "when " + ConditionText.of(condition)).orElse("in words");
    }

    private void added(Command before, Cause come, List<Cause> removed) {
        String text = come.errno() + " " + come.id() + come.when().map(when -> " when " + ConditionText.of(when)).orElse("");
        boolean instead = removed.stream().anyMatch(gone -> !gone.isFormal() && gone.errno().equals(come.errno()) && isAbout(gone, come));
        Optional<Condition> when = Witness.condition(come).filter(_ -> come.isFormal() && !instead);
        when.flatMap(condition -> Witness.of(before, condition)).ifPresentOrElse(
                call -> changes.add(
                        when.filter(condition -> isOld(condition, before)).isPresent() ? Rule.REFUSES_MORE : Rule.ZERO_REFUSED,
                        subject, text + Change.EXAMPLE + call),
                () -> changes.add(Rule.CAUSE_ADDED, subject, text));
    }

    private static boolean isOld(Condition condition, Command before) {
        Set<String> fields = before.fields().stream().map(Field::name).collect(Collectors.toSet());
        return condition.fields().map(Field::name).allMatch(fields::contains);
    }

    /// Whether both are about the same field, as far as one can tell.
    private static boolean isAbout(Cause gone, Cause come) {
        Set<String> fields = Witness.condition(come).stream().flatMap(Condition::fields).map(Field::name).collect(Collectors.toSet());
        return Witness.condition(gone).stream().flatMap(Condition::fields).map(Field::name).anyMatch(fields::contains)
                || fields.stream().anyMatch(field -> gone.text().contains("`" + field + "`"));
    }

    /// The first two that are looked for the other way round, and answered by different errnos.
    private void order(List<Cause> before, List<Pairs.Pair<Cause>> kept) {
        for (int later = 1; later < kept.size(); later++) {
            Cause second = kept.get(later).before();
            Optional<Cause> overtaken = kept.subList(0, later).stream()
                    .map(Pairs.Pair::before)
                    .filter(first -> before.indexOf(first) > before.indexOf(second) && !first.errno().equals(second.errno()))
                    .findFirst();
            if (overtaken.isPresent()) {
                changes.add(Rule.ORDER_CHANGED, subject, overtaken.get().id() + " comes before " + second.id() + ", it came behind it");
                return;
            }
        }
    }
}
