package dev.uapi.decode;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import dev.uapi.runtime.trace.PointerInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a reader of traces has to know of the commands of a device: what generated bindings tell recorders.
final class Catalogs {
    private Catalogs() {}

    /// @param commands those that the device answers
    static CommandCatalog of(Device device, List<Command> commands) {
        return new CommandCatalog(device.name(), commands.stream().map(Catalogs::command).toList());
    }

    private static CommandInfo command(Command command) {
        Optional<Struct> struct = command.struct();
        long word = command.ioctl(Architecture.X86_64);
        return new CommandInfo(
                command.name(), word, struct.map(Struct::size).orElse(0L),
                struct.stream().flatMap(present -> present.fields().stream().filter(field -> field.size() > 0)
                        .map(field -> field(present, field))).toList());
    }

    private static FieldInfo field(Struct struct, Field field) {
        FieldInfo info = FieldInfo.of(field.name(), field.offset(), Math.toIntExact(field.size()), format(field))
                .going(direction(field.direction())).named(names(field));
        FieldInfo signed = field.type() instanceof Type.Scalar(ScalarType scalar) && scalar.signed() ? info.asSigned() : info;
        return pointed(struct, field).map(signed::pointing).orElse(signed);
    }

    private static FieldDirection direction(Direction direction) {
        return switch (direction) {
            case IN -> FieldDirection.IN;
            case OUT -> FieldDirection.OUT;
            case INOUT -> FieldDirection.INOUT;
        };
    }

    private static FieldFormat format(Field field) {
        if (!(field.type() instanceof Type.Scalar(var scalar)) || scalar.endian().isPresent()) {
            return FieldFormat.BYTES;
        }
        return switch (field.meaning()) {
            case Meaning.StructSize() -> FieldFormat.SIZE;
            case Meaning.Enumerated(var type) -> type.flags() ? FieldFormat.FLAGS : FieldFormat.ENUM;
            case Meaning.Address() -> FieldFormat.ADDRESS;
            case Meaning.Iova() -> FieldFormat.IOVA;
            case Meaning.Pointer _ -> FieldFormat.POINTER;
            case Meaning.Reserved _ -> FieldFormat.RESERVED;
            case Meaning.Descriptor _ -> FieldFormat.DESCRIPTOR;
            case Meaning.Plain _, Meaning.ExtensionNumber _, Meaning.ObjectId _, Meaning.NewObject _, Meaning.DestroyedObject _,
                Meaning.Bytes _, Meaning.ElementBytes _, Meaning.CountOf _, Meaning.PayloadBytes _, Meaning.Chain _,
                Meaning.MmapOffset _, Meaning.MmapLength _ -> FieldFormat.NUMBER;
        };
    }

    /// By both names that a trace may give them: without what all of an enum begin with, and whole.
    private static List<NamedValue> names(Field field) {
        return field.meaning() instanceof Meaning.Enumerated(var type)
                ? type.members().stream().flatMap(member -> names(type, member)).toList()
                : List.of();
    }

    private static Stream<NamedValue> names(EnumType type, EnumType.Member member) {
        String name = member.name();
        boolean longer = name.startsWith(type.prefix()) && name.length() > type.prefix().length();
        String rest = longer ? name.substring(type.prefix().length()) : name;
        String shortened = Character.isDigit(rest.charAt(0)) ? "_" + rest : rest;
        return Stream.of(shortened, name).distinct().map(each -> new NamedValue(each, member.value()));
    }

    /// What a pointer leads to, where a field of the structure says how much that is.
    private static Optional<PointerInfo> pointed(Struct struct, Field field) {
        if (!(field.meaning() instanceof Meaning.Pointer(var to, var counted))) {
            return Optional.empty();
        }
        Optional<Field> count = counted.flatMap(struct::field);
        Optional<Field> length = struct.lengthOf(field);
        if (count.isEmpty()) {
            return length.map(bytes -> new PointerInfo(1, bytes.name()));
        }
        return to instanceof Meaning.Pointee.ToType(var type)
                ? count.map(counter -> new PointerInfo(type.size(), counter.name()))
                : length.flatMap(each -> count.map(counter -> PointerInfo.withLength(each.name(), counter.name())));
    }
}
