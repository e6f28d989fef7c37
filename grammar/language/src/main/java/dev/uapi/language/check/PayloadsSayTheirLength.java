package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;

/// A payload may grow like the structure that leads to it; that takes a length of its own.
final class PayloadsSayTheirLength implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().stream()
                .filter(PayloadsSayTheirLength::leadsToPayload)
                .filter(field -> subject.command().struct().flatMap(struct -> struct.lengthOf(field)).isEmpty())
                .forEach(field -> report.add(new HouseProblem.PayloadWithoutLength(field.name()), subject.span(field)));
    }

    private static boolean leadsToPayload(Field field) {
        return field.meaning() instanceof Meaning.Pointer(var to, _) && to instanceof Meaning.Pointee.ToPayload;
    }
}
