package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.DeviceBody;
import java.util.List;

/// Who calls the wrong one of two open files wants to hear that there is no such command, not to see another one done.
final class NumbersBesideDiffer implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        for (Written<Device, DeviceBody> device : subject.devices()) {
            for (Written<Device, DeviceBody> other : subject.named(device, device.meaning().beside())) {
                subject.commandsOf(device).forEach(command -> check(command, subject.commandsOf(other)));
            }
        }
    }

    private static void check(Written<Command, CommandBody> command, List<Written<Command, CommandBody>> others) {
        others.stream().filter(other -> collide(command.meaning(), other.meaning())).forEach(other -> report(command, other));
    }

    private static boolean collide(Command one, Command other) {
        return one.device().type() == other.device().type() && one.number() == other.number();
    }

    private static void report(Written<Command, CommandBody> command, Written<Command, CommandBody> other) {
        Command mistaken = other.meaning();
        command.report()
                .add(
                        new CommandProblem.MistakableNumber(command.meaning().name(), mistaken.name(), mistaken.device().name()),
                        command.syntax().number().span(),
                        new Elsewhere(other.syntax(), other.syntax().number().span(), "the same number there"));
    }
}
