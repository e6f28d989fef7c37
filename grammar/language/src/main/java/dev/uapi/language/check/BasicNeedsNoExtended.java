package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.ObjectBody;
import java.util.List;

/// A basic command that takes an object can be called only by who can make one.
final class BasicNeedsNoExtended implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        subject.commands().stream()
                .filter(command -> command.meaning().tier() == Tier.BASIC)
                .forEach(command -> Choices.fields(command.meaning()).forEach(field -> check(subject, command, field)));
    }

    private static void check(DescriptionSubject subject, Written<Command, CommandBody> command, Field field) {
        if (!(field.meaning() instanceof Meaning.ObjectId(var kinds)) || kinds.isEmpty() || field.lookedAtWhen().isPresent()) {
            return;
        }
        List<Written<ObjectType, ObjectBody>> objects = subject.objects().stream()
                .filter(object -> kinds.stream().anyMatch(kind -> subject.names().means(command.syntax(), kind, object.syntax())))
                .toList();
        if (!objects.isEmpty() && objects.stream().allMatch(object -> onlyExtendedMake(subject, object))) {
            Written<ObjectType, ObjectBody> object = objects.getFirst();
            command.report()
                    .add(
                            new TierProblem.NeedsObject(command.meaning().name(), object.meaning().name()),
                            command.syntax().name().span(),
                            new Elsewhere(object.syntax(), object.syntax().name().span(), "made by extended commands"));
        }
    }

    private static boolean onlyExtendedMake(DescriptionSubject subject, Written<ObjectType, ObjectBody> object) {
        List<Command> makers = subject.commands().stream()
                .filter(command -> object.meaning().makers().stream()
                        .anyMatch(maker -> subject.names().means(object.syntax(), maker, command.syntax())))
                .map(Written::meaning)
                .toList();
        return !makers.isEmpty() && makers.stream().allMatch(maker -> maker.tier() == Tier.EXTENDED);
    }
}
