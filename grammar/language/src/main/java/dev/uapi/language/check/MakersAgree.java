package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Names;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import java.util.List;

/// An object or a file says which commands make it, a command what it makes: they must say the same, whatever description
/// each is in.
final class MakersAgree implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        for (Written<Command, CommandBody> command : subject.commands()) {
            List<String> objects = Made.objects(command.meaning());
            subject.objects().forEach(object -> check(subject.names(), object, object.meaning().makers(), command, objects));
            List<String> files = Made.files(command.meaning());
            subject.devices().stream().filter(device -> device.meaning().path().isEmpty()).forEach(
                    device -> check(subject.names(), device, device.meaning().makers(), command, files));
            subject.files().forEach(file -> check(subject.names(), file, file.meaning().makers(), command, files));
        }
    }

    private static void check(
            Names names, Written<?, ?> made, List<String> makers, Written<Command, CommandBody> command, List<String> makes) {
        boolean claimed = makers.stream().anyMatch(maker -> names.means(made.syntax(), maker, command.syntax()));
        boolean admitted = makes.stream().anyMatch(name -> names.means(command.syntax(), name, made.syntax()));
        if (claimed != admitted) {
            report(made, command);
        }
    }

    private static void report(Written<?, ?> made, Written<Command, CommandBody> command) {
        Body written = made.syntax();
        String kind = switch (written) {
            case Body.FileKindBody _ -> "fd";
            case Body.DeviceBody _ -> "device";
            default -> "object";
        };
        made.report()
                .add(
                        new CommandProblem.MakersDisagree(kind, written.name().text(), command.meaning().name()),
                        written.name().span(),
                        new Elsewhere(command.syntax(), command.syntax().name().span(), "this command"));
    }
}
