package dev.uapi.language.check;

import dev.uapi.language.diagnostic.ContractProblem;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Field;

/// What comes out must be written back by something, or nobody ever sees it.
final class OutputNeedsResponse implements CommandRule {
    @Override
    public void check(CommandSubject subject, Report report) {
        Command command = subject.command();
        if (command.argument() instanceof Argument.ByPointer) {
            subject.writtenFields().stream()
                    .filter(field -> field.direction().comesOut() && !written(command, field))
                    .forEach(field -> report.add(new ContractProblem.NoResponse(field.name()), subject.span(field)));
        }
    }

    private static boolean written(Command command, Field field) {
        return command.responses().stream().anyMatch(response -> response.writes(field.name()));
    }
}
