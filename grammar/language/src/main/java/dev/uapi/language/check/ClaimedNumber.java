package dev.uapi.language.check;

import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;

/// A number that another tree gave to something else makes every tool that goes by numbers take the one for the other.
final class ClaimedNumber implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        Command command = subject.command();
        command.device().claims().stream()
                .filter(claim -> claim.number() == command.number())
                .forEach(claim -> report.add(
                        new CommandProblem.ClaimedNumber(subject.syntax().number().text(), claim.by()), subject.syntax().number().span()));
    }
}
