package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Condition.Comparison;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;

/// EOPNOTSUPP for all that this kernel has no meaning for, and EINVAL for what no kernel takes: then an attempt tells which it is.
final class UnknownIsNotSupported implements CommandRule {
    private static final String NOT_SUPPORTED = "EOPNOTSUPP";

    @Override
    public void check(CommandSubject subject, Report report) {
        subject.command().causes().stream()
                .filter(cause -> !cause.errno().equals(NOT_SUPPORTED) && isAboutUnknown(cause))
                .forEach(cause -> report.add(new HouseProblem.UnknownRefusedOtherwise(cause.id(), cause.errno()), subject.span(cause)));
    }

    private static boolean isAboutUnknown(Cause cause) {
        return cause.when().stream().flatMap(Condition::questions).anyMatch(question -> switch (question) {
            case Condition.UnknownValue(_, EnumType type) -> type.flags();
            case Condition.Compare(Expression.FieldValue(var field), var how, _) -> how == Comparison.DIFFERENT && isReserved(field);
            case Condition.AllZero(var field) -> isReserved(field);
            default -> false;
        });
    }

    private static boolean isReserved(Field field) {
        return field.meaning() instanceof Meaning.Reserved;
    }
}
