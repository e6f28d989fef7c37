package dev.uapi.replay;

import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/// Where in the structure of a command files are named by their descriptors.
///
/// @param info what is known of the command
record DescriptorFields(Optional<CommandInfo> info) {
    /// The same call, with other descriptors of the files that it names.
    ///
    /// @param replacement what takes the place of a descriptor
    TraceLine.Called named(TraceLine.Called line, IntUnaryOperator replacement) {
        TraceLine.Called named = line;
        for (FieldInfo field : fields(direction -> direction == FieldDirection.IN)) {
            named = named(named, field, replacement);
        }
        return named;
    }

    private static TraceLine.Called named(TraceLine.Called line, FieldInfo field, IntUnaryOperator replacement) {
        Invocation invocation = line.invocation();
        if (!(invocation.argument() instanceof Argument.Structure(var structure, var memory))) {
            return line;
        }
        OptionalInt recorded = value(field, structure.bytes());
        if (recorded.isEmpty()) {
            return line;
        }
        int offset = Math.toIntExact(field.offset());
        int here = replacement.applyAsInt(recorded.getAsInt());
        Piece before = structure.with(structure.bytes().withNumber(offset, field.size(), here));
        Bytes after = line.answer().structure().withNumber(offset, field.size(), here);
        return new TraceLine.Called(
                line.number(), line.id(), new Invocation(invocation.command(), new Argument.Structure(before, memory)),
                new Answer(line.answer().result(), after, line.answer().memory()), line.descriptors(), line.extents());
    }

    /// Whether the command answers with a descriptor in this field. Such a number means nothing elsewhere.
    static boolean isAnswered(FieldInfo field) {
        return field.format() == FieldFormat.DESCRIPTOR && field.direction() != FieldDirection.IN;
    }

    /// The fields in which the command answers with descriptors.
    List<FieldInfo> answered() {
        return fields(direction -> direction != FieldDirection.IN);
    }

    private List<FieldInfo> fields(Predicate<FieldDirection> direction) {
        return info.stream()
                .flatMap(command -> command.fields().stream())
                .filter(field -> field.format() == FieldFormat.DESCRIPTOR && direction.test(field.direction()))
                .toList();
    }

    /// What stands in a field; empty if the structure ends in front of it.
    static OptionalInt value(FieldInfo field, Bytes structure) {
        return field.end() <= structure.length()
                ? OptionalInt.of((int) structure.number(Math.toIntExact(field.offset()), field.size()))
                : OptionalInt.empty();
    }
}
