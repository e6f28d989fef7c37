package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;

/// What is at the same place in every structure is found in every structure: by readers, by tracers, by the helper that checks it.
final class FlagsComeSecond implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        List<Field> behind = subject.command().fields().stream()
                .dropWhile(field -> field.meaning() instanceof Meaning.StructSize)
                .skip(1)
                .toList();
        behind.stream().filter(field -> field.name().equals("flags") && field.direction().goesIn())
                .forEach(field -> report.add(new HouseProblem.FlagsNotSecond(subject.command().name()), subject.span(field)));
    }
}
