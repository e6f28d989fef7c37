package dev.uapi.language.check;

import dev.uapi.language.diagnostic.MannersProblem;
import dev.uapi.language.model.Command;

/// What a call returns is an `int`, is tested for failure, and passes through layers that know 0 and errors only. A file descriptor is an
/// `int` wherever it comes from, and everybody expects it there.
final class SuccessIsZero implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        Command command = subject.command();
        switch (command.returns()) {
            case Command.Returns.Zero _, Command.Returns.NewDescriptor _ -> { }
            case Command.Returns.Flag _, Command.Returns.Value _, Command.Returns.Count _, Command.Returns.MadeObject _ ->
                report.add(new MannersProblem.PositiveSuccess(command.name()), subject.syntax().name().span());
        }
    }
}
