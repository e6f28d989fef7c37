package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.model.Extension;
import dev.uapi.language.probe.Outlook;
import dev.uapi.language.syntax.Body.ExtensionBody;
import java.util.List;

/// All rules about attempts, each of which is looked at once for all of them.
final class AttemptRules implements DescriptionRule {
    private static final List<AttemptRule> ALL = List.of(new AnswersTell(), new AnswersCome(), new NothingIsLeftBehind());

    @Override
    public void check(DescriptionSubject subject) {
        subject.extensions().forEach(extension -> check(subject, extension));
    }

    private static void check(DescriptionSubject subject, Written<Extension, ExtensionBody> extension) {
        extension.meaning().attempt().ifPresent(attempt -> subject.tried(extension).ifPresent(command -> {
            Outlook outlook = Outlook.of(extension.meaning(), attempt, command);
            AttemptSubject tried = new AttemptSubject(extension, attempt, command, outlook);
            ALL.forEach(rule -> rule.check(tried));
        }));
    }
}
