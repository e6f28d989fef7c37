package dev.uapi.language.check;

import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;

/// Every uAPI is wrong in the beginning. What cannot grow is replaced, and programs have to know both for ever. A plain number
/// is what it is.
final class ThereIsRoomToGrow implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        Command command = subject.command();
        boolean fixed = command.convention() == Convention.FIXED && command.struct().stream().noneMatch(Struct::inline);
        if (fixed && command.fields().stream().noneMatch(ThereIsRoomToGrow::isRoom)) {
            report.add(new MannersProblem.NoRoomToGrow(command.name()), subject.syntax().name().span());
        }
    }

    private static boolean isRoom(Field field) {
        return switch (field.type()) {
            case Type.Nested(var struct) -> struct.fields().stream().anyMatch(ThereIsRoomToGrow::isRoom);
            default -> takesMore(field);
        };
    }

    private static boolean takesMore(Field field) {
        return switch (field.meaning()) {
            case Meaning.Reserved(var checked) -> checked;
            case Meaning.Enumerated _ -> field.direction().goesIn();
            case Meaning.Chain _, Meaning.PayloadBytes _ -> true;
            case Meaning.Pointer(var to, _) -> to instanceof Meaning.Pointee.ToPayload;
            default -> false;
        };
    }
}
