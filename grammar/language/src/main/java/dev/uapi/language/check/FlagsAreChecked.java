package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;

/// A flag or a member can be added later only if every kernel before has refused it.
final class FlagsAreChecked implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().stream()
                .filter(field -> field.meaning() instanceof Meaning.Enumerated && field.direction().goesIn())
                .filter(field -> !subject.asks(condition -> refuses(condition, field)))
                .forEach(field -> report.add(new ContractProblem.UncheckedFlags(field.name()), subject.span(field)));
    }

    private static boolean refuses(Condition condition, Field field) {
        return condition instanceof Condition.UnknownValue unknown && unknown.field().name().equals(field.name());
    }
}
