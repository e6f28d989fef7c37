package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.TierProblem;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Tier;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who knows nothing of an extension sets none of its flags, and must be answered as if there were no such extension.
final class ExtendedChangesNothingBasic implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        subject.commands().stream().filter(command -> command.meaning().tier() == Tier.BASIC)
                .forEach(command -> command.meaning().causes().forEach(cause -> check(command, cause)));
    }

    private static void check(Written<Command, CommandBody> command, Cause cause) {
        List<Condition> conditions = Stream.concat(cause.guard().stream(), cause.when().stream()).toList();
        Optional<EnumType.Member> extended = conditions.stream().flatMap(ExtendedChangesNothingBasic::extended).findFirst();
        if (extended.isPresent() && conditions.stream().allMatch(condition -> possible(condition, true))) {
            command.report().add(
                    new TierProblem.FailsWithout(command.meaning().name(), cause.id(), extended.get().name()),
                    place(command, cause).span());
        }
    }

    /// Whether the condition may come out so when nothing extended is asked for.
    private static boolean possible(Condition condition, boolean outcome) {
        return switch (condition) {
            case Condition.Or(var alternatives) -> outcome
                    ? alternatives.stream().anyMatch(each -> possible(each, true))
                    : alternatives.stream().allMatch(each -> possible(each, false));
            case Condition.And(var parts) -> outcome
                    ? parts.stream().allMatch(each -> possible(each, true))
                    : parts.stream().anyMatch(each -> possible(each, false));
            case Condition.Not(var negated) -> possible(negated, !outcome);
            case Condition.HasBits(_, var any, var members) when members.stream().allMatch(EnumType.Member::extended) -> any != outcome;
            default -> true;
        };
    }

    private static Stream<EnumType.Member> extended(Condition condition) {
        return condition.questions()
                .flatMap(part -> part instanceof Condition.HasBits(_, _, var members) ? members.stream() : Stream.empty())
                .filter(EnumType.Member::extended);
    }

    /// Where the cause is written; where the command is, if it cannot be found.
    private static Word place(Written<Command, CommandBody> command, Cause cause) {
        return Clauses.of(command.syntax())
                .map(FailsClause::id)
                .filter(id -> id.text().equals(cause.id()))
                .findFirst()
                .orElse(command.syntax().name());
    }
}
