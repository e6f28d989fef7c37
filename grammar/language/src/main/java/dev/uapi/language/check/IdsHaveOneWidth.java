package dev.uapi.language.check;

import dev.uapi.language.diagnostic.HouseProblem;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Type;
import java.util.Optional;

/// An id that comes out of one command goes into another one. File descriptors have a sign, for -1 is none.
final class IdsHaveOneWidth implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        subject.writtenFields().forEach(field -> wanted(field)
                .filter(wanted -> !field.type().equals(new Type.Scalar(wanted)))
                .ifPresent(wanted -> report.add(
                        new HouseProblem.OddWidth(field.name(), field.type().spelling(), wanted.spelling()), subject.span(field))));
    }

    private static Optional<ScalarType> wanted(Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId _, Meaning.NewObject _, Meaning.DestroyedObject _ -> Optional.of(ScalarType.U32);
            case Meaning.Descriptor _ when field.direction().goesIn() -> Optional.of(ScalarType.S32);
            default -> Optional.empty();
        };
    }
}
