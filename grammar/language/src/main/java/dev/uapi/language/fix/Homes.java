package dev.uapi.language.fix;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What fields leave to the members of each enum: as many bits as the narrowest has that takes one, without those with a name of their own.
final class Homes {
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<String, List<BitRange>> ranges = new HashMap<>();

    private Homes() {}

    static Homes of(List<Description> descriptions) {
        Homes homes = new Homes();
        descriptions.stream().flatMap(Homes::fields).forEach(homes::add);
        return homes;
    }

    private static Stream<Field> fields(Description description) {
        Stream<Field> structs = description.structs().stream().flatMap(struct -> struct.fields().stream());
        Stream<Field> arguments = description.commands().stream().map(Command::argument).flatMap(argument -> switch (argument) {
            case Argument.ByPointer byPointer -> byPointer.struct().fields().stream();
            case Argument.ByValue(var value) -> Stream.of(value);
            case Argument.None _ -> Stream.empty();
        });
        return Stream.concat(structs, arguments);
    }

    private void add(Field field) {
        if (field.meaning() instanceof Meaning.Enumerated(var type)) {
            scalar(field.type()).ifPresent(scalar -> add(type, scalar.size() * Byte.SIZE - (scalar.signed() ? 1 : 0)));
            ranges.computeIfAbsent(type.name(), _ -> new ArrayList<>()).addAll(field.ranges());
        }
        field.ranges().forEach(range -> range.type().ifPresent(type -> add(type, range.high() - range.low() + 1)));
    }

    private void add(EnumType type, int width) {
        bits.merge(type.name(), width, Math::min);
    }

    private static Optional<ScalarType> scalar(Type type) {
        return switch (type) {
            case Type.Scalar(var scalar) -> Optional.of(scalar);
            case Type.Array(var element, _) -> scalar(element);
            case Type.Flexible(var element, _) -> scalar(element);
            case Type.Nested _ -> Optional.empty();
        };
    }

    int bits(EnumType type) {
        return bits.getOrDefault(type.name(), Long.SIZE);
    }

    /// Ranges of bits in the same fields, which are no flags.
    List<BitRange> ranges(EnumType type) {
        return ranges.getOrDefault(type.name(), List.of()).stream().distinct().toList();
    }

    /// The largest value, as far as a `long` can say it.
    long largest(EnumType type) {
        return -1L >>> Math.max(1, Long.SIZE - bits(type));
    }
}
