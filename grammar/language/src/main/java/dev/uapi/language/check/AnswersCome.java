package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ExtensionProblem;

/// Who judges an answer expects it. One that the contract does not give is a mistake here or there.
final class AnswersCome implements AttemptRule {
    @Override
    public void check(AttemptSubject subject) {
        subject.attempt().judgements().stream()
                .filter(judgement -> !subject.isOfUnknownCommand(judgement) && !subject.mayCome(judgement))
                .forEach(judgement -> subject.report(
                        new ExtensionProblem.NeverAnswered(subject.command().name(), AttemptSubject.answer(judgement)), judgement));
    }
}
