package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// An object or a file says which commands make it, a command what it makes: they must say the same, whatever description
/// each is in.
final class MakersAgree implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        IdentityHashMap<Body, List<Written<Command, CommandBody>>> admitted = new IdentityHashMap<>();
        subject.commands().forEach(command -> made(command.meaning())
                .flatMap(name -> subject.names().meant(command.syntax(), name).stream())
                .forEach(body -> admitted.computeIfAbsent(body, any -> new ArrayList<>()).add(command)));
        subject.objects().forEach(object -> check(subject, object, object.meaning().makers(), admitted));
        subject.devices().stream().filter(device -> device.meaning().path().isEmpty())
                .forEach(device -> check(subject, device, device.meaning().makers(), admitted));
        subject.files().forEach(file -> check(subject, file, file.meaning().makers(), admitted));
    }

    private static Stream<String> made(Command command) {
        return Stream.concat(Made.objects(command).stream(), Made.files(command).stream());
    }

    private static void check(
            DescriptionSubject subject,
            Written<?, ?> made,
            List<String> makers,
            IdentityHashMap<Body, List<Written<Command, CommandBody>>> admitted) {
        List<Written<Command, CommandBody>> claimed = makers.stream().flatMap(maker -> subject.command(made, maker).stream()).toList();
        List<Written<Command, CommandBody>> admitting = admitted.getOrDefault(made.syntax(), List.of());
        claimed.stream().filter(command -> !contains(admitting, command)).forEach(command -> report(made, command));
        admitting.stream().filter(command -> !contains(claimed, command)).forEach(command -> report(made, command));
    }

    @SuppressWarnings("ReferenceEquality") // two declarations may be written alike
    private static boolean contains(List<Written<Command, CommandBody>> commands, Written<Command, CommandBody> command) {
        return commands.stream().anyMatch(other -> other == command);
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
