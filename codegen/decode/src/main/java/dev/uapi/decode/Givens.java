package dev.uapi.decode;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;

/// What a call gives, for whoever forecasts how the kernel answers.
///
/// @param objects which ids certainly are of a living object
record Givens(Objects objects) {
    /// Those of a structure. What is 0, or not there, is given by nobody.
    List<Given> of(Command command, Image image) {
        return command.fields().stream().flatMap(field -> given(field, image).stream()).toList();
    }

    /// The value itself.
    List<Given> of(Command command, long value) {
        return command.fields().stream().limit(1).map(field -> new Given(field, value(field, value))).toList();
    }

    private Optional<Given> given(Field field, Image image) {
        Memory structure = image.structure();
        boolean zero = structure.isZero(field.offset(), field.size());
        return switch (field.type()) {
            // It stands as 0, but was the address of what is in the trace.
            case Type.Scalar _ when image.memory().containsKey(Math.toIntExact(field.offset())) ->
                Optional.of(new Given(field, new Value.OfParameter(field.name())));
            case Type.Scalar(var type) -> zero && !(field.meaning() instanceof Meaning.StructSize)
                    ? Optional.empty()
                    : Optional.of(new Given(field, value(field, number(field, type, structure))));
            // Of an array nobody asks more than whether it is 0.
            case Type.Array _ -> zero ? Optional.empty() : Optional.of(new Given(field, new Value.Constant(1, "1")));
            case Type.Nested _, Type.Flexible _ -> Optional.empty();
        };
    }

    private static long number(Field field, ScalarType type, Memory structure) {
        return structure.number(field.offset(), type);
    }

    private Value value(Field field, long number) {
        boolean alive = kinds(field).filter(kinds -> objects.isAlive(number, kinds)).isPresent();
        return alive ? new Value.OfParameter(field.name()) : new Value.Constant(number, Long.toUnsignedString(number));
    }

    private static Optional<List<String>> kinds(Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> Optional.of(kinds);
            case Meaning.DestroyedObject(var kinds) -> Optional.of(kinds);
            default -> Optional.empty();
        };
    }
}
