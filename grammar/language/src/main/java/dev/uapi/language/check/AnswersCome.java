package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.probe.Outlook;
import dev.uapi.language.syntax.Body.ExtensionBody;

/// Who judges an answer expects it. One that the contract does not give is a mistake here or there.
final class AnswersCome implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        subject.extensions().forEach(extension -> extension.meaning().attempt().ifPresent(attempt ->
                subject.tried(extension).ifPresent(command -> check(extension, attempt, command))));
    }

    private static void check(Written<Extension, ExtensionBody> extension, Attempt attempt, Command command) {
        Outlook outlook = Outlook.of(extension.meaning(), attempt, command);
        attempt.judgements().stream()
                .filter(judgement -> !isOfAnyCommand(judgement, command) && !Judged.mayCome(judgement, outlook))
                .forEach(judgement -> extension.report().add(
                        new ExtensionProblem.NeverAnswered(command.name(), Judged.answer(judgement)),
                        Judged.span(extension.syntax(), judgement)));
    }

    private static boolean isOfAnyCommand(Judgement judgement, Command command) {
        return judgement.errno().filter(command.device().unknownCommand()::equals).isPresent();
    }
}
