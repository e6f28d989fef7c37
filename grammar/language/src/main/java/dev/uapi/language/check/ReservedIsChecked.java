package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;

/// What is reserved can be given a meaning later only if every kernel before has refused anything but 0 in it.
final class ReservedIsChecked implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().stream()
                .filter(field -> field.meaning() instanceof Meaning.Reserved reserved && reserved.checked())
                .filter(field -> !subject.asks(condition -> compares(condition, field)))
                .forEach(field -> report.add(new ContractProblem.UncheckedReserved(field.name()), subject.span(field)));
    }

    private static boolean compares(Condition condition, Field field) {
        return switch (condition) {
            case Condition.Compare(Expression.FieldValue(var asked), _, _) -> asked.name().equals(field.name());
            case Condition.AllZero(var asked) -> asked.name().equals(field.name());
            default -> false;
        };
    }
}
