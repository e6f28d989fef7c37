package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;

/// Who reads a call sees what comes back without looking it up.
final class ResultsAreNamedOut implements CommandRule {
    private static final String PREFIX = "out_";

    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().stream()
                .filter(field -> field.direction() == Direction.OUT && !field.name().startsWith(PREFIX) && isResult(field))
                .forEach(field -> report.add(new HouseProblem.ResultNotNamedOut(field.name()), subject.span(field)));
    }

    /// An address goes in, even if what it leads to comes out.
    private static boolean isResult(Field field) {
        return !(field.meaning() instanceof Meaning.Pointer || field.meaning() instanceof Meaning.Reserved);
    }
}
