package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.model.Extension.Verdict;
import dev.uapi.language.probe.Outlook;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An attempt whose answers mean one thing as well as the other is none.
final class AnswersTell implements AttemptRule {
    /// What says that something is not there, for whatever reason. Any other errno must have one reason only.
    private static final Set<String> NOT_THERE = Set.of("ENOTTY", "E2BIG", "EOPNOTSUPP", "ENOSYS");

    @Override
    public void check(AttemptSubject subject) {
        boolean clear = true;
        for (Judgement judgement : subject.attempt().judgements()) {
            Optional<ExtensionProblem> problem = problem(subject, judgement);
            problem.ifPresent(found -> subject.report(found, judgement));
            clear = clear && problem.isEmpty();
        }
        if (clear) {
            tells(subject);
        }
    }

    private static Optional<ExtensionProblem> problem(AttemptSubject subject, Judgement judgement) {
        return switch (judgement.verdict()) {
            case PRESENT -> present(subject, judgement);
            case ABSENT -> absent(subject.outlook(), judgement);
            case UNCLEAR -> Optional.empty();
        };
    }

    private static Optional<ExtensionProblem> present(AttemptSubject subject, Judgement judgement) {
        boolean wrong = subject.isOfUnknownCommand(judgement) || subject.mayComeWithout(judgement);
        return wrong ? indistinct(judgement, "") : Optional.empty();
    }

    private static Optional<ExtensionProblem> absent(Outlook outlook, Judgement judgement) {
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
                AttemptSubject.answer(judgement), judgement.verdict().keyword(), cause));
    }

    private static void tells(AttemptSubject subject) {
        boolean present = subject.attempt().judgements().stream()
                .anyMatch(judgement -> judgement.verdict() == Verdict.PRESENT && subject.mayComeWith(judgement));
        String unknown = subject.command().device().unknownCommand();
        boolean absent = (subject.outlook().mayMiss(unknown) && !subject.outlook().mayBe(unknown))
                || subject.attempt().judgements().stream()
                        .anyMatch(judgement -> judgement.verdict() == Verdict.ABSENT && subject.mayCome(judgement));
        if (!present || !absent) {
            Verdict wanted = present ? Verdict.ABSENT : Verdict.PRESENT;
            subject.report(new ExtensionProblem.NothingTells(subject.extension().name().text(), wanted.keyword()));
        }
    }
}
