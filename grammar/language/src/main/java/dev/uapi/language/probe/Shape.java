package dev.uapi.language.probe;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Argument.RaisedMinimum;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What is wrong with a call's structure as a whole: it is too short, or has something that the kernel does not know.
final class Shape {
    private final Command command;
    private final World world;
    private final Values values;
    private final Evaluation evaluation;

    Shape(Command command, World world, Values values, Evaluation evaluation) {
        this.command = command;
        this.world = world;
        this.values = values;
        this.evaluation = evaluation;
    }

    /// The field in which a structure announces its size.
    static Optional<Field> size(Command command) {
        return command.fields().stream().filter(field -> field.meaning() instanceof Meaning.StructSize).findFirst();
    }

    Truth tooSmall() {
        Optional<Field> size = size(command);
        if (size.isEmpty() || !(command.argument() instanceof Argument.ByPointer pointer)) {
            return Truth.FALSE;
        }
        Truth below = lessThan(pointer.minimumSize());
        return pointer.raised().stream().map(minimum -> tooSmall(pointer.struct(), minimum)).reduce(below, Truth::or);
    }

    private Truth tooSmall(Struct struct, RaisedMinimum minimum) {
        Truth known = struct.field(minimum.field()).map(world::knows).orElse(Truth.UNKNOWN);
        return known.and(evaluation.of(minimum.when())).and(lessThan(minimum.size()));
    }

    private Truth lessThan(long bytes) {
        OptionalLong announced = announced();
        return announced.isPresent() ? Truth.of(Long.compareUnsigned(announced.getAsLong(), bytes) < 0) : Truth.UNKNOWN;
    }

    /// In bytes.
    private OptionalLong announced() {
        return size(command).filter(values::isGiven)
                .map(values::written)
                .orElse(OptionalLong.of(command.struct().map(Struct::size).orElse(0L)));
    }

    /// A byte behind what the kernel knows is not 0.
    Truth unknownTail() {
        return command.convention() == Convention.EXTENSIBLE
                ? command.struct().stream().flatMap(this::unknownParts).reduce(Truth.FALSE, Truth::or)
                : Truth.FALSE;
    }

    private Stream<Truth> unknownParts(Struct struct) {
        long reach = reach(struct);
        return struct.fields().stream().filter(values::isGiven).map(field -> unknown(field, reach));
    }

    /// @param reach where the kernel's own structure ends at most
    private Truth unknown(Field field, long reach) {
        OptionalLong number = values.written(field);
        OptionalLong size = announced();
        boolean zero = number.isPresent() && number.getAsLong() == 0;
        boolean outside = size.isPresent() && Long.compareUnsigned(size.getAsLong(), field.offset()) <= 0;
        Truth lacking = world.knows(field).not();
        if (zero || outside || lacking == Truth.FALSE) {
            return Truth.FALSE;
        }
        return number.isPresent() && size.isPresent() && field.offset() >= reach ? lacking : Truth.UNKNOWN;
    }

    private long reach(Struct struct) {
        Stream<Field> before = struct.successions().stream().flatMap(succession -> succession.before().stream());
        long end = Stream.concat(before, struct.fields().stream().filter(field -> world.knows(field).isPossible()))
                .mapToLong(Field::end)
                .max()
                .orElse(0);
        return Layout.aligned(end, struct.alignment());
    }
}
