package dev.uapi.language.probe;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.probe.Subject.OfCommand;
import dev.uapi.language.probe.Subject.OfField;
import dev.uapi.language.probe.Subject.OfMember;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// One question for each command, each field that came behind the end of a structure, and each value that a field may be given.
///
/// A question is a call that a kernel with the thing and one without it certainly refuse, with errnos that tell the two apart. A kernel
/// without it is any release that lacks it; for a value also one that knows everything else.
public final class Probes {
    private final Timeline timeline;

    private Probes(Timeline timeline) {
        this.timeline = timeline;
    }

    /// In the order of the text: of each command first whether it is there.
    public static List<Probe> of(Description description) {
        Probes probes = new Probes(Timeline.of(description));
        return description.commands().stream()
                .flatMap(command -> probes.subjects(command).stream())
                .map(subject -> new Derivation(probes.timeline, subject).probe())
                .toList();
    }

    private List<Subject> subjects(Command command) {
        List<Subject> subjects = new ArrayList<>();
        OfCommand whole = new OfCommand(command);
        subjects.add(whole);
        for (Field field : command.fields()) {
            OfField part = new OfField(command, field);
            if (isTrailing(part) && timeline.before(part, whole).isPresent() && !(field.meaning() instanceof Meaning.Reserved)) {
                subjects.add(part);
            }
            if (field.direction().goesIn()) {
                subjects.addAll(members(command, field));
            }
        }
        return subjects;
    }

    /// Whether the smallest legal structure, and whatever stood in its place before, ends in front of it.
    private static boolean isTrailing(OfField part) {
        return part.command().argument() instanceof Argument.ByPointer pointer
                && part.field().offset() >= pointer.minimumSize()
                && part.field().size() > 0
                && pointer.struct().successions().stream().noneMatch(succession -> succession.fields().contains(part.field().name()));
    }

    private static List<Subject> members(Command command, Field field) {
        List<Subject> subjects = new ArrayList<>();
        if (field.meaning() instanceof Meaning.Enumerated(var type)) {
            members(type).forEach(member -> subjects.add(new OfMember(command, field, type, member)));
        }
        field.ranges().forEach(range -> range.type().ifPresent(type ->
                members(type).forEach(member -> subjects.add(new OfMember(command, field, type, member)))));
        return subjects;
    }

    /// Second names of a value, and names for several flags, are no values of their own.
    private static List<EnumType.Member> members(EnumType type) {
        Set<Long> seen = new HashSet<>();
        Predicate<EnumType.Member> single = member -> !type.flags() || Long.bitCount(member.value()) == 1;
        return type.members().stream().filter(single).filter(member -> seen.add(member.value())).toList();
    }
}
