package dev.uapi.language.check;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.stream.Stream;

/// What a command makes, by its own account.
final class Made {
    private Made() {}

    /// The kinds of objects.
    static List<String> objects(Command command) {
        Stream<String> returned = command.returns() instanceof Returns.MadeObject made ? made.kinds().stream() : Stream.empty();
        Stream<String> written = fields(command)
                .flatMap(field -> field.meaning() instanceof Meaning.NewObject made ? made.kinds().stream() : Stream.empty());
        return Stream.concat(returned, written).toList();
    }

    /// The kinds of files.
    static List<String> files(Command command) {
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
}
