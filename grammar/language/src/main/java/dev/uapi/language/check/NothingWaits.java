package dev.uapi.language.check;

import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.model.Command;
import java.util.Set;

/// Who waits in a call can do nothing else, has to be got out of it by signals, and needs a thread for each thing waited for.
final class NothingWaits implements CommandRule {
    private static final Set<String> TOO_LATE = Set.of("ETIMEDOUT", "ETIME");

    @Override
    public void check(CommandSubject subject, Report report) {
        Command command = subject.command();
        boolean runsOut = command.causes().stream().anyMatch(cause -> TOO_LATE.contains(cause.errno()));
        boolean limited = command.fields().stream().anyMatch(field -> field.direction().goesIn() && field.name().contains("timeout"));
        if (runsOut || limited) {
            report.add(new MannersProblem.Waits(command.name()), subject.syntax().name().span());
        }
    }
}
