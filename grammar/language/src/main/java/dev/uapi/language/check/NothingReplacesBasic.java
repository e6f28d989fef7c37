package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body.CommandBody;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What some hardware has comes on top of what all hardware has, never in its place: otherwise every program has to be written
/// once for each.
final class NothingReplacesBasic implements DescriptionRule {
    /// A command by its name, or by what it makes, within one description.
    private record Key(String description, String name) {}

    @Override
    public void check(DescriptionSubject subject) {
        Map<Key, Written<Command, CommandBody>> makers = new HashMap<>();
        Map<Key, Written<Command, CommandBody>> extended = new HashMap<>();
        for (Written<Command, CommandBody> command : subject.commands()) {
            if (command.meaning().tier() == Tier.BASIC) {
                Made.objects(command.meaning()).forEach(object -> makers.putIfAbsent(new Key(command.description(), object), command));
            } else {
                extended.put(new Key(command.description(), command.meaning().name()), command);
            }
        }
        extended.values().forEach(command -> makesTheSame(command, makers));
        subject.commands().stream().filter(command -> command.meaning().tier() == Tier.BASIC).forEach(command -> {
            givenUp(command, extended);
            choosesExtended(subject, command);
        });
    }

    private static void makesTheSame(Written<Command, CommandBody> extended, Map<Key, Written<Command, CommandBody>> makers) {
        for (String object : Made.objects(extended.meaning())) {
            Written<Command, CommandBody> basic = makers.get(new Key(extended.description(), object));
            if (basic != null) {
                extended.report()
                        .add(
                                new TierProblem.MakesTheSame(extended.meaning().name(), basic.meaning().name(), object),
                                extended.syntax().name().span(),
                                new Elsewhere(basic.syntax(), basic.syntax().name().span(), "the basic way"));
            }
        }
    }

    private static void givenUp(Written<Command, CommandBody> basic, Map<Key, Written<Command, CommandBody>> extended) {
        basic.meaning().deprecated().stream()
                .flatMap(text -> Arrays.stream(text.split("\\W+")))
                .map(word -> extended.get(new Key(basic.description(), word)))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .ifPresent(other -> basic.report()
                        .add(
                                new TierProblem.GivenUp(basic.meaning().name(), other.meaning().name()),
                                basic.syntax().name().span(),
                                new Elsewhere(other.syntax(), other.syntax().name().span(), "extended here")));
    }

    /// A choice that decides what the command does. Who only asks may ask for anything.
    private static void choosesExtended(DescriptionSubject subject, Written<Command, CommandBody> basic) {
        Command meaning = basic.meaning();
        if (meaning.returns() instanceof Command.Returns.Flag) {
            return;
        }
        Choices.of(meaning).stream()
                .filter(choice -> !choice.type().flags() && choice.field().lookedAtWhen().isEmpty())
                .forEach(choice -> choice.type().members().stream().filter(EnumType.Member::extended).findFirst()
                        .ifPresent(member -> basic.report()
                                .add(
                                        new TierProblem.ChoosesExtended(meaning.name(), choice.field().name(), member.name()),
                                        basic.syntax().name().span(),
                                        place(subject, choice.type(), member).stream().toArray(Elsewhere[]::new))));
    }

    private static Optional<Elsewhere> place(DescriptionSubject subject, EnumType type, EnumType.Member member) {
        return subject.enums().stream().filter(written -> written.meaning().equals(type)).findFirst()
                .flatMap(written -> written.syntax().members().stream()
                        .filter(syntax -> syntax.name().text().equals(member.name())).findFirst()
                        .map(syntax -> new Elsewhere(written.syntax(), syntax.name().span(), "extended here")));
    }
}
