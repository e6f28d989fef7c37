package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ExtensionProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Judgement;
import dev.uapi.language.probe.Outlook;
import dev.uapi.language.syntax.Body.ExtensionBody;

/// An attempt as rules see it: what is called, and what may be answered.
///
/// @param command the one that is called
record AttemptSubject(ExtensionBody extension, Attempt attempt, Command command, Outlook outlook, Report report) {
    private static final String SUCCESS = "success";

    /// The answer that is judged, as it is written.
    static String answer(Judgement judgement) {
        return judgement.errno().orElse(SUCCESS);
    }

    /// Whether the answer is the one that the device gives to commands which it does not know.
    boolean isOfUnknownCommand(Judgement judgement) {
        return judgement.errno().filter(command.device().unknownCommand()::equals).isPresent();
    }

    /// Whether any kernel may give the answer.
    boolean mayCome(Judgement judgement) {
        return mayComeWith(judgement) || mayComeWithout(judgement);
    }

    /// Whether a kernel may give the answer that has the extension.
    boolean mayComeWith(Judgement judgement) {
        return judgement.errno().map(outlook::mayBe).orElseGet(outlook::mayWork);
    }

    /// Whether a kernel may give the answer that has not got the extension.
    boolean mayComeWithout(Judgement judgement) {
        return judgement.errno().map(outlook::mayMiss).orElseGet(outlook::mayWorkWithout);
    }

    /// Something wrong with the attempt as a whole.
    void report(ExtensionProblem problem) {
        report.add(problem, extension.attempts().getFirst().command().span());
    }

    /// Something wrong with what an answer is said to tell.
    void report(ExtensionProblem problem, Judgement judgement) {
        extension.attempts().getFirst().judgements().stream()
                .filter(each -> each.answer().text().equals(answer(judgement)))
                .findFirst()
                .ifPresent(each -> report.add(problem, each.answer().span()));
    }
}
