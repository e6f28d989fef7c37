package dev.uapi.generator.syzlang;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Operation;
import java.util.List;
import java.util.stream.Stream;

/// Whether anything can be done with what a call gives: for syzkaller what nothing takes is a mistake.
///
/// @param descriptions all that there are
record Takers(List<Description> descriptions) {
    Takers {
        descriptions = List.copyOf(descriptions);
    }

    /// Whether a command makes objects of that kind, and another takes them.
    boolean take(ObjectType object) {
        return !object.makers().isEmpty() && descriptions.stream().anyMatch(description ->
                fields(description).anyMatch(field -> takes(description, field, object)));
    }

    private static boolean takes(Description description, Field field, ObjectType object) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> field.direction().goesIn() && takes(description, kinds, object);
            case Meaning.DestroyedObject(var kinds) -> takes(description, kinds, object);
            default -> false;
        };
    }

    /// No kinds are all of the description's own.
    private static boolean takes(Description description, List<String> kinds, ObjectType object) {
        return kinds.contains(object.name()) || (kinds.isEmpty() && description.objects().contains(object));
    }

    /// Whether a file of that device or kind can be read, written or mapped, or given to a command.
    boolean take(String file) {
        return descriptions.stream().anyMatch(description -> takes(description, file));
    }

    private static boolean takes(Description description, String file) {
        Stream<Operation> operations = Stream.concat(
                description.devices().stream().filter(device -> device.name().equals(file)).map(Device::operations),
                description.fileKinds().stream().filter(kind -> kind.name().equals(file)).map(FileKind::operations))
                .flatMap(List::stream);
        return operations.anyMatch(operation -> operation.kind() != Operation.Kind.POLL)
                || description.commands().stream().map(Command::device).anyMatch(device -> device.name().equals(file))
                || description.devices().stream().anyMatch(device -> device.name().equals(file) && !device.answers().isEmpty())
                || fields(description).anyMatch(field -> field.direction().goesIn()
                        && field.meaning() instanceof Meaning.Descriptor(var kind) && kind.filter(file::equals).isPresent());
    }

    private static Stream<Field> fields(Description description) {
        return Stream.concat(
                description.commands().stream().flatMap(command -> command.fields().stream()),
                description.structs().stream().flatMap(struct -> struct.fields().stream()));
    }
}
