package dev.uapi.generator.reference;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.Type;
import java.util.Optional;
import java.util.stream.Stream;

/// The declarations that a field names.
final class Mentions {
    private Mentions() {}

    static Stream<String> structs(Field field) {
        Stream<String> meant = switch (field.meaning()) {
            case Meaning.Pointer(Pointee.ToType(var type), _) -> struct(type).stream();
            case Meaning.Chain(var header, _) -> Stream.of(header.name());
            case Meaning _ -> Stream.empty();
        };
        return Stream.concat(struct(field.type()).stream(), meant);
    }

    /// Enums and flags.
    static Stream<String> values(Field field) {
        Stream<EnumType> meant = switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> Stream.of(type);
            case Meaning.Pointer(Pointee.ToPayload(_, var types), _) -> Stream.of(types);
            case Meaning.PayloadBytes(_, var types) -> Stream.of(types);
            case Meaning.Chain(_, var kinds) -> Stream.of(kinds);
            case Meaning _ -> Stream.empty();
        };
        return Stream.concat(meant, field.ranges().stream().map(BitRange::type).flatMap(Optional::stream)).map(EnumType::name);
    }

    /// Devices and other kinds of files.
    static Stream<String> files(Field field) {
        return field.meaning() instanceof Meaning.Descriptor(var kind) ? kind.stream() : Stream.empty();
    }

    private static Optional<String> struct(Type type) {
        return switch (type) {
            case Type.Scalar _ -> Optional.empty();
            case Type.Nested(var struct) -> Optional.of(struct.name());
            case Type.Array(var element, _) -> struct(element);
            case Type.Flexible(var element, _) -> struct(element);
        };
    }
}
