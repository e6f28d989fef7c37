package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body.CommandBody;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What some hardware has comes on top of what all hardware has, never in its place: otherwise every program has to be written
/// once for each.
final class NothingReplacesBasic implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        List<Written<Command, CommandBody>> basic = of(subject, Tier.BASIC);
        List<Written<Command, CommandBody>> extended = of(subject, Tier.EXTENDED);
        for (Written<Command, CommandBody> command : basic) {
            extended.stream().filter(other -> other.description().equals(command.description())).forEach(other -> {
                makesTheSame(command, other);
                givenUp(command, other);
            });
            choosesExtended(subject, command);
        }
    }

    private static List<Written<Command, CommandBody>> of(DescriptionSubject subject, Tier tier) {
        return subject.commands().stream().filter(command -> command.meaning().tier() == tier).toList();
    }

    private static void makesTheSame(Written<Command, CommandBody> basic, Written<Command, CommandBody> extended) {
        List<String> made = Made.objects(basic.meaning());
        Made.objects(extended.meaning()).stream().filter(made::contains).findFirst().ifPresent(object -> extended.report()
                .add(
                        new TierProblem.MakesTheSame(extended.meaning().name(), basic.meaning().name(), object),
                        extended.syntax().name().span(),
                        new Elsewhere(basic.syntax(), basic.syntax().name().span(), "the basic way")));
    }

    private static void givenUp(Written<Command, CommandBody> basic, Written<Command, CommandBody> extended) {
        boolean named = basic.meaning().deprecated().stream()
                .flatMap(text -> Arrays.stream(text.split("\\W+")))
                .anyMatch(extended.meaning().name()::equals);
        if (named) {
            basic.report()
                    .add(
                            new TierProblem.GivenUp(basic.meaning().name(), extended.meaning().name()),
                            basic.syntax().name().span(),
                            new Elsewhere(extended.syntax(), extended.syntax().name().span(), "extended here"));
        }
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
