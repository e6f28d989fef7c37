package dev.uapi.language.check;

import dev.uapi.language.check.DescriptionSubject.Elsewhere;
import dev.uapi.language.check.DescriptionSubject.Names;
import dev.uapi.language.check.DescriptionSubject.Written;
import dev.uapi.language.diagnostic.CommandProblem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import java.util.List;
import java.util.stream.Stream;

/// An object or a file says which commands make it, a command what it makes: they must say the same, whatever description
/// each is in.
final class MakersAgree implements DescriptionRule {
    @Override
    public void check(DescriptionSubject subject) {
        for (Written<Command, CommandBody> command : subject.commands()) {
            List<String> objects = objects(command.meaning());
            subject.objects().forEach(object -> check(subject.names(), object, object.meaning().makers(), command, objects));
            List<String> files = files(command.meaning());
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

    private static List<String> objects(Command command) {
        Stream<String> returned = command.returns() instanceof Returns.MadeObject made ? made.kinds().stream() : Stream.empty();
        Stream<String> written = fields(command)
                .flatMap(field -> field.meaning() instanceof Meaning.NewObject made ? made.kinds().stream() : Stream.empty());
        return Stream.concat(returned, written).toList();
    }

    private static List<String> files(Command command) {
        Stream<String> returned =
                command.returns() instanceof Returns.NewDescriptor(var kind, _) ? kind.stream() : Stream.empty();
        Stream<String> written = fields(command)
                .filter(field -> field.direction().comesOut())
                .flatMap(field -> field.meaning() instanceof Meaning.Descriptor(var kind) ? kind.stream() : Stream.empty());
        return Stream.concat(returned, written).toList();
    }

    private static Stream<Field> fields(Command command) {
        return command.struct().stream().flatMap(struct -> struct.fields().stream());
    }

    private static void report(Written<?, ?> made, Written<Command, CommandBody> command) {
        Body written = made.syntax();
        String kind = written instanceof Body.FileKindBody ? "fd" : "object";
        made.report()
                .add(
                        new CommandProblem.MakersDisagree(kind, written.name().text(), command.meaning().name()),
                        written.name().span(),
                        new Elsewhere(command.syntax(), command.syntax().name().span(), "this command"));
    }
}
