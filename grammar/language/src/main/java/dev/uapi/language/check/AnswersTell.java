package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Verdict;
import dev.uapi.language.probe.Outlook;
import dev.uapi.language.syntax.Body.ExtensionBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An attempt whose answers mean one thing as well as the other is none.
final class AnswersTell implements DescriptionRule {
    /// What says that something is not there, for whatever reason. Any other errno must have one reason only.
    private static final Set<String> NOT_THERE = Set.of("ENOTTY", "E2BIG", "EOPNOTSUPP", "ENOSYS");

    @Override
    public void check(DescriptionSubject subject) {
        subject.extensions().forEach(extension -> extension.meaning().attempt().ifPresent(attempt ->
                subject.tried(extension).ifPresent(command -> check(extension, attempt, command))));
    }

    private static void check(Written<Extension, ExtensionBody> extension, Attempt attempt, Command command) {
        Outlook outlook = Outlook.of(extension.meaning(), attempt, command);
        boolean clear = true;
        for (Judgement judgement : attempt.judgements()) {
            Optional<ExtensionProblem> problem = problem(judgement, outlook, command);
            problem.ifPresent(found -> extension.report().add(found, Judged.span(extension.syntax(), judgement)));
            clear = clear && problem.isEmpty();
        }
        if (clear) {
            tells(extension, attempt, outlook, command);
        }
    }

    private static Optional<ExtensionProblem> problem(Judgement judgement, Outlook outlook, Command command) {
        String unknown = command.device().unknownCommand();
        return switch (judgement.verdict()) {
            case PRESENT -> present(judgement, outlook, unknown);
            case ABSENT -> absent(judgement, outlook);
            case UNCLEAR -> Optional.empty();
        };
    }

    private static Optional<ExtensionProblem> present(Judgement judgement, Outlook outlook, String unknown) {
        boolean ofAnyCommand = judgement.errno().filter(unknown::equals).isPresent();
        return ofAnyCommand || Judged.mayComeWithout(judgement, outlook) ? indistinct(judgement, "") : Optional.empty();
    }

    private static Optional<ExtensionProblem> absent(Judgement judgement, Outlook outlook) {
        if (judgement.errno().isEmpty()) {
            return outlook.mayWork() ? indistinct(judgement, "") : Optional.empty();
        }
        String errno = judgement.errno().get();
        List<Cause> causes = outlook.there().stream()
                .flatMap(forecast -> forecast.causes().stream())
                .filter(cause -> cause.errno().equals(errno))
                .distinct()
                .toList();
        boolean meant = NOT_THERE.contains(errno) || causes.size() == 1;
        return causes.stream()
                .filter(cause -> cause.isFormal() || !meant)
                .findFirst()
                .flatMap(cause -> indistinct(judgement, cause.id()));
    }

    private static Optional<ExtensionProblem> indistinct(Judgement judgement, String cause) {
        return Optional.of(new ExtensionProblem.IndistinctAnswer(
                Judged.answer(judgement), judgement.verdict().keyword(), cause));
    }

    private static void tells(Written<Extension, ExtensionBody> extension, Attempt attempt, Outlook outlook, Command command) {
        boolean present = attempt.judgements().stream()
                .anyMatch(judgement -> judgement.verdict() == Verdict.PRESENT && Judged.mayComeWith(judgement, outlook));
        String unknown = command.device().unknownCommand();
        boolean absent = (outlook.mayMiss(unknown) && !outlook.mayBe(unknown)) || attempt.judgements().stream()
                .anyMatch(judgement -> judgement.verdict() == Verdict.ABSENT && Judged.mayCome(judgement, outlook));
        if (!present || !absent) {
            Verdict wanted = present ? Verdict.ABSENT : Verdict.PRESENT;
            extension.report().add(
                    new ExtensionProblem.NothingTells(extension.meaning().name(), wanted.keyword()),
                    extension.syntax().attempts().getFirst().command().span());
        }
    }
}
