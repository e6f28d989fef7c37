package dev.uapi.language.check;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;

/// Devices share type characters by agreement: each keeps to its own stretch of numbers.
final class NumberBelowFirst implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        Command command = subject.command();
        if (command.number() < command.device().first()) {
            String first = "0x" + Long.toHexString(command.device().first());
            report.add(new CommandProblem.BelowFirstNumber(subject.syntax().number().text(), first), subject.syntax().number().span());
        }
    }
}
