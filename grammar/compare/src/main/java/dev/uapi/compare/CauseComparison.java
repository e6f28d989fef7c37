package dev.uapi.compare;

import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether mistakes are still answered as they were.
///
/// @param names what the older description has named numbers
record CauseComparison(Changes changes, Places.Name subject, Set<String> names) {
    void compare(Command before, Command after) {
        Set<String> fields = before.fields().stream().map(Field::name).collect(Collectors.toSet());
        Pairs<Cause> causes = Pairs.of(before.causes(), after.causes(), Cause::id);
        causes.each(
                gone -> changes.add(Rule.CAUSE_REMOVED, subject, gone.errno() + " " + gone.id()),
                kept -> compare(kept.before(), kept.after()),
                come -> added(come, fields, causes.removed()));
        order(before.causes(), causes.both());
    }

    /// What a file answers, which is given nothing.
    void compare(List<Cause> before, List<Cause> after) {
        Pairs<Cause> causes = Pairs.of(before, after, Cause::id);
        causes.each(
                gone -> changes.add(Rule.CAUSE_REMOVED, subject, gone.errno() + " " + gone.id()),
                kept -> compare(kept.before(), kept.after()),
                come -> changes.add(Rule.CAUSE_ADDED, subject, come.errno() + " " + come.id()));
        order(before, causes.both());
    }

    private void compare(Cause before, Cause after) {
        changes.compare(Rule.ERRNO_CHANGED, subject, after.id() + " is", before.errno(), after.errno());
        Optional<String> was = condition(before).map(ConditionText::of);
        Optional<String> is = condition(after).map(ConditionText::of);
        if (!was.equals(is)) {
            changes.add(
                    was.isEmpty() || is.isEmpty() ? Rule.TEXT_CHANGED : Rule.CONDITION_CHANGED, subject,
                    after.id() + " " + is.map(when -> "when " + when).orElse("in words") + ", was "
                            + was.map(when -> "when " + when).orElse("in words"));
        }
        if (!before.documentation().equals(after.documentation())) {
            changes.add(Rule.TEXT_CHANGED, subject, after.id() + ": the documentation has changed");
        }
    }

    private static Optional<Condition> condition(Cause cause) {
        List<Condition> both = Stream.of(cause.guard(), cause.when()).flatMap(Optional::stream).toList();
        return both.size() == 2 ? Optional.of(new Condition.And(both)) : both.stream().findFirst();
    }

    private void added(Cause come, Set<String> fields, List<Cause> removed) {
        String text = come.errno() + " " + come.id() + come.when().map(when -> " when " + ConditionText.of(when)).orElse("");
        boolean instead = removed.stream().anyMatch(gone -> gone.errno().equals(come.errno()) && isAbout(gone, come));
        if (come.when().filter(when -> refusesZero(when, fields)).isPresent()) {
            changes.add(Rule.ZERO_REFUSED, subject, text);
        } else if (come.isFormal() && !instead && condition(come).filter(when -> isAllOld(when, fields)).isPresent()) {
            changes.add(Rule.REFUSES_MORE, subject, text);
        } else {
            changes.add(Rule.CAUSE_ADDED, subject, text);
        }
    }

    /// Whether both are about the same field, as far as one can tell.
    private static boolean isAbout(Cause gone, Cause come) {
        Set<String> fields = condition(come).stream().flatMap(Condition::fields).map(Field::name).collect(Collectors.toSet());
        return condition(gone).stream().flatMap(Condition::fields).map(Field::name).anyMatch(fields::contains)
                || fields.stream().anyMatch(field -> gone.text().contains("`" + field + "`"));
    }

    /// Whether it holds where a field that came new is left at 0: `new == 0`.
    private static boolean refusesZero(Condition when, Set<String> fields) {
        return when instanceof Condition.Compare(Expression left, Comparison how, Expression right)
                && how == Comparison.EQUAL
                && left.fields().allMatch(field -> !fields.contains(field.name()))
                && left.fields().findAny().isPresent()
                && right instanceof Expression.Constant(long number, _) && number == 0;
    }

    /// Whether old programs can run into it: whether it asks for nothing that has come since.
    private boolean isAllOld(Condition when, Set<String> fields) {
        boolean known = when.fields().allMatch(field -> fields.contains(field.name()));
        return known && when.fields().findAny().isPresent() && when.questions().allMatch(this::isOld);
    }

    private boolean isOld(Condition question) {
        return switch (question) {
            case Condition.HasBits(_, _, var flags) -> flags.stream().map(EnumType.Member::name).allMatch(names::contains);
            case Condition.Compare(var left, _, var right) -> isOld(left) && isOld(right);
            default -> true;
        };
    }

    private boolean isOld(Expression expression) {
        return switch (expression) {
            case Expression.Constant(_, var spelling) -> !Character.isLetter(spelling.charAt(0)) || names.contains(spelling);
            case Expression.Binary(var left, _, var right) -> isOld(left) && isOld(right);
            case Expression.FieldValue _, Expression.RangeValue _, Expression.Maximum _ -> true;
        };
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
