package dev.uapi.language.check;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.probe.Outlook;
import dev.uapi.language.syntax.Body.ExtensionBody;
import java.util.List;

/// All rules about attempts. They are for an extension and a command that are sound: the contract of half a command tells nothing.
public final class AttemptRules {
    private static final List<AttemptRule> ALL = List.of(new AnswersTell(), new AnswersCome(), new NothingIsLeftBehind());

    private AttemptRules() {}

    /// @param command the one that the attempt calls
    public static void check(Extension extension, ExtensionBody syntax, Attempt attempt, Command command, Report report) {
        AttemptSubject subject = new AttemptSubject(syntax, attempt, command, Outlook.of(extension, attempt, command), report);
        ALL.forEach(rule -> rule.check(subject));
    }
}
