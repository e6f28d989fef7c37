package dev.uapi.language.probe;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.probe.Subject.OfCommand;
import dev.uapi.language.probe.Subject.OfField;
import dev.uapi.language.probe.Subject.OfMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for the smallest call that asks for something: nothing else given, one more value, two more values.
final class Derivation {
    private final Subject subject;
    private final Command command;
    private final Contract contract;
    private final World with;
    private final List<World> without;
    private final List<Given> base;
    private final List<Given> extras;

    Derivation(Timeline timeline, Subject subject) {
        this.subject = subject;
        this.command = subject.command();
        this.contract = Contract.of(command);
        this.with = timeline.with(subject);
        this.without = without(timeline, subject);
        this.base = base(subject);
        this.extras = Extras.of(command, base.stream().map(given -> given.field().name()).collect(Collectors.toSet()));
    }

    /// Ways to lack it: in a release before it came, in a kernel that has everything else, or with what it is a part of.
    private static List<World> without(Timeline timeline, Subject subject) {
        OfCommand whole = new OfCommand(subject.command());
        World nothing = timeline.with(whole).without(whole);
        return switch (subject) {
            case OfCommand _ -> List.of(nothing);
            case OfField field -> Stream.concat(timeline.before(field, whole).stream(), Stream.of(nothing)).toList();
            case OfMember member -> {
                OfField part = new OfField(member.command(), member.field());
                Stream<World> earlier = timeline.before(member, part).stream();
                Stream<World> earliest = timeline.before(part, whole).stream();
                yield Stream.of(earlier, Stream.of(timeline.with(member).without(member)), earliest, Stream.of(nothing))
                        .flatMap(each -> each)
                        .toList();
            }
        };
    }

    Probe probe() {
        Optional<Trial> telling = Stream.concat(simple(), elaborate()).filter(Trial::tells).findFirst();
        return telling.isPresent()
                ? new Probe(subject, telling.map(trial -> Judgements.attempt(subject, trial)), Optional.empty())
                : new Probe(subject, Optional.empty(), Optional.of(Reasons.of(subject, simple().toList())));
    }

    /// With nothing more, or with one more value, in the order of what is preferred.
    private Stream<Trial> simple() {
        if (subject instanceof OfCommand && command.argument() instanceof Argument.ByValue(var value)) {
            return Stream.of(Extras.largest(value), Extras.constant(value, 0)).map(this::trial);
        }
        Stream<Trial> shortest = subject instanceof OfCommand ? shortest() : Stream.empty();
        return Stream.concat(shortest, Stream.concat(Stream.of(trial()), extras.stream().map(this::trial)));
    }

    /// With two more values, where they can help.
    private Stream<Trial> elaborate() {
        Set<String> others = extras.stream().map(given -> given.field().name()).collect(Collectors.toSet());
        if (subject instanceof OfMember && trial().isHopeless(others)) {
            return Stream.empty();
        }
        return IntStream.range(0, extras.size()).boxed().flatMap(first -> extras.stream()
                .skip(first + 1L)
                .filter(second -> !second.field().name().equals(extras.get(first).field().name()))
                .map(second -> trial(extras.get(first), second)));
    }

    /// What the call is given in any case.
    private static List<Given> base(Subject subject) {
        return switch (subject) {
            case OfCommand _ -> List.of();
            case OfField(var command, var field) -> reaching(command, field);
            case OfMember(_, var field, var type, var member) -> List.of(value(field, type, member));
        };
    }

    /// A structure that is too short to be anything: the kernel looks no further.
    private Stream<Trial> shortest() {
        return Shape.size(command).stream().map(size -> trial(List.of(Extras.constant(size, 0))));
    }

    /// A structure that ends with the field, which holds something.
    private static List<Given> reaching(Command command, Field field) {
        Stream<Given> size = Shape.size(command).stream().map(announced -> Extras.constant(announced, field.end()));
        return Stream.concat(size, Stream.of(Extras.constant(field, 1))).toList();
    }

    private static Given value(Field field, EnumType type, EnumType.Member member) {
        int shift = field.ranges().stream().filter(range -> range.type().filter(of -> of.name().equals(type.name())).isPresent())
                .mapToInt(BitRange::low).findFirst().orElse(0);
        return new Given(field, new Value.Constant(member.value() << shift, member.name()));
    }

    private Trial trial(Given... more) {
        List<Given> given = new ArrayList<>(base);
        given.addAll(List.of(more));
        return trial(given);
    }

    private Trial trial(List<Given> given) {
        List<Given> ordered = given.stream().sorted(Comparator.comparingLong(each -> each.field().offset())).toList();
        return Trial.of(subject, contract, ordered, with, without);
    }
}
