package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.ObjectBody;
import java.util.stream.Stream;

/// An object says which commands make it, a command which object it makes: they must say the same.
final class MakersAgree implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        for (Written<ObjectType, ObjectBody> object : subject.objects()) {
            for (Written<Command, CommandBody> command : subject.commands()) {
                boolean claimed = object.meaning().makers().contains(command.meaning().name());
                boolean made = makes(command.meaning(), object.meaning().name());
                if (claimed != made) {
                    report(object, command);
                }
            }
        }
    }

    private static boolean makes(Command command, String object) {
        Stream<Field> fields = command.struct().stream().map(Struct::fields).flatMap(all -> all.stream());
        return fields.anyMatch(field -> field.meaning() instanceof Meaning.NewObject made && made.kinds().contains(object));
    }

    private static void report(Written<ObjectType, ObjectBody> object, Written<Command, CommandBody> command) {
        object.report()
                .add(
                        new CommandProblem.MakersDisagree(object.meaning().name(), command.meaning().name()),
                        object.syntax().name().span(),
                        new Elsewhere(command.syntax(), command.syntax().name().span(), "this command"));
    }
}
