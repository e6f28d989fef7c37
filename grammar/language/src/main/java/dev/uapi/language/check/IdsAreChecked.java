package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;

/// Everybody passes a wrong id some day, and wants to know what the kernel says to it.
final class IdsAreChecked implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().stream()
                .filter(field -> field.meaning() instanceof Meaning.ObjectId || field.meaning() instanceof Meaning.DestroyedObject)
                .filter(field -> field.direction().goesIn() && !subject.asks(condition -> looksUp(condition, field)))
                .forEach(field -> report.add(new ContractProblem.UncheckedId(field.name()), subject.span(field)));
    }

    private static boolean looksUp(Condition condition, Field field) {
        return condition instanceof Condition.UnknownObject unknown && unknown.field().name().equals(field.name());
    }
}
