package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Names;
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
import java.util.Map;
import java.util.stream.Collectors;

/// A basic command that takes an object can be called only by who can make one.
final class BasicNeedsNoExtended implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        Map<String, List<Written<ObjectType, ObjectBody>>> extended = subject.objects().stream()
                .filter(object -> onlyExtendedMake(subject, object))
                .collect(Collectors.groupingBy(object -> object.meaning().name()));
        subject.commands().stream()
                .filter(command -> command.meaning().tier() == Tier.BASIC)
                .forEach(command -> command.meaning().fields().forEach(field -> check(subject.names(), command, field, extended)));
    }

    private static boolean onlyExtendedMake(DescriptionSubject subject, Written<ObjectType, ObjectBody> object) {
        List<Written<Command, CommandBody>> makers = object.meaning().makers().stream()
                .flatMap(maker -> subject.command(object, maker).stream())
                .toList();
        return !makers.isEmpty() && makers.stream().allMatch(maker -> maker.meaning().tier() == Tier.EXTENDED);
    }

    private static void check(
            Names names, Written<Command, CommandBody> command, Field field, Map<String, List<Written<ObjectType, ObjectBody>>> extended) {
        if (!(field.meaning() instanceof Meaning.ObjectId(var kinds)) || kinds.isEmpty() || field.lookedAtWhen().isPresent()) {
            return;
        }
        List<Written<ObjectType, ObjectBody>> objects = kinds.stream()
                .flatMap(kind -> extended.getOrDefault(kind, List.of()).stream()
                        .filter(object -> names.means(command.syntax(), kind, object.syntax())))
                .toList();
        if (objects.size() == kinds.size()) {
            Written<ObjectType, ObjectBody> object = objects.getFirst();
            command.report()
                    .add(
                            new TierProblem.NeedsObject(command.meaning().name(), object.meaning().name()),
                            command.syntax().name().span(),
                            new Elsewhere(object.syntax(), object.syntax().name().span(), "made by extended commands"));
        }
    }
}
