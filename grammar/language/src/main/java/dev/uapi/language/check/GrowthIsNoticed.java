package dev.uapi.language.check;

import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;

/// With `argsz` a kernel does not look behind the part that it knows. A new field that no flag announces is lost there, and its program
/// thinks that it was heard.
final class GrowthIsNoticed implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        if (subject.command().convention() == Convention.ARGSZ) {
            subject.writtenFields().stream()
                    .filter(field -> field.direction().goesIn() && !(field.meaning() instanceof Meaning.Reserved))
                    .filter(field -> field.lookedAtWhen().isEmpty())
                    .forEach(field -> field.availability().since()
                            .filter(since -> since.compareTo(subject.command().since()) > 0)
                            .ifPresent(since -> report(subject, field, since, report)));
        }
    }

    private static void report(CommandSubject subject, Field field, Release since, Report report) {
        report.add(new MannersProblem.GrowthUnnoticed(field.name(), since.toString()), subject.span(field));
    }
}
