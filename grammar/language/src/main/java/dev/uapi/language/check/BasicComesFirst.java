package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body.CommandBody;

/// An API that only some hardware can use is one that every program has to be written around. A description may be all extended
/// if what it extends is imported.
final class BasicComesFirst implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        boolean anyBasic = subject.commands().stream().anyMatch(command -> command.meaning().tier() == Tier.BASIC);
        if (!anyBasic) {
            subject.commands().stream().findFirst().ifPresent(BasicComesFirst::report);
        }
    }

    private static void report(Written<Command, CommandBody> first) {
        first.report().add(new TierProblem.NothingBasic(first.description()), first.syntax().name().span());
    }
}
