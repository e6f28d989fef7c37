package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.DeviceBody;
import java.util.HashMap;
import java.util.Map;

/// On one device a number means one command, for ever. The commands of a device that it answers for count too.
final class CommandNumbersDiffer implements DescriptionRule {
    /// What makes two numbers one for the kernel.
    private record Place(char type, long number) {}

    @Override
    public void check(DescriptionSubject subject) {
        subject.devices().forEach(device -> check(subject, device));
    }

    private static void check(DescriptionSubject subject, Written<Device, DeviceBody> device) {
        Map<Place, Written<Command, CommandBody>> taken = new HashMap<>();
        for (Written<Device, DeviceBody> other : subject.named(device, device.meaning().answers())) {
            subject.commandsOf(other).forEach(command -> taken.putIfAbsent(place(command.meaning()), command));
        }
        for (Written<Command, CommandBody> command : subject.commandsOf(device)) {
            Written<Command, CommandBody> first = taken.putIfAbsent(place(command.meaning()), command);
            if (first != null) {
                report(command, first);
            }
        }
    }

    private static Place place(Command command) {
        return new Place(command.device().type(), command.number());
    }

    private static void report(Written<Command, CommandBody> second, Written<Command, CommandBody> first) {
        String number = second.syntax().number().text();
        second.report()
                .add(
                        new CommandProblem.DuplicateNumber(number, first.meaning().name()),
                        second.syntax().number().span(),
                        new Elsewhere(first.syntax(), first.syntax().number().span(), "taken here"));
    }
}
