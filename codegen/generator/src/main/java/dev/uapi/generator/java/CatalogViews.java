package dev.uapi.generator.java;

import dev.uapi.generator.java.CatalogView.CatalogCommandView;
import dev.uapi.generator.java.CatalogView.CatalogFieldView;
import dev.uapi.generator.java.CatalogView.CatalogNameView;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes the view of a device's catalog: what a recorder must know to write a call so that people can read it.
final class CatalogViews {
    private static final String TRACE = "dev.uapi.runtime.trace.";

    private final JavaNames names;
    private final Imports imports;

    CatalogViews(JavaNames names, Imports imports) {
        this.names = names;
        this.imports = imports;
        List.of("java.util.List", TRACE + "CommandCatalog", TRACE + "CommandInfo").forEach(imports::use);
    }

    CatalogView view(String name, Device device, List<Command> commands) {
        return new CatalogView(
                Comments.device(device), name, Literals.string(device.name()), commands.stream().map(this::command).toList());
    }

    private CatalogCommandView command(Command command) {
        TypeName type = names.command(command);
        Optional<Struct> struct = command.struct();
        return new CatalogCommandView(
                imports.use(type), Identifiers.member(type.simpleName()), struct.isPresent() ? type.simpleName() + ".SIZE" : "0",
                struct.stream().flatMap(present -> present.fields().stream()).filter(field -> field.size() > 0)
                        .map(field -> field(struct.orElseThrow(), field)).toList());
    }

    private CatalogFieldView field(Struct struct, Field field) {
        imports.use(TRACE + "FieldFormat");
        imports.use(TRACE + "FieldInfo");
        String format = format(field);
        List<String> more = new ArrayList<>();
        if (isSigned(field.type())) {
            more.add(".asSigned()");
        }
        if (field.direction() != Direction.IN) {
            more.add(".going(" + imports.use(TRACE + "FieldDirection") + "." + field.direction().name() + ")");
        }
        if (field.meaning() instanceof Meaning.Pointer pointer) {
            pointed(struct, field, pointer).ifPresent(more::add);
        }
        return new CatalogFieldView(Literals.string(field.name()), field.offset(), field.size(), format, more, names(field));
    }

    /// What a pointer leads to, where a field of the structure says how much that is.
    private Optional<String> pointed(Struct struct, Field field, Meaning.Pointer pointer) {
        Optional<Field> count = pointer.count().flatMap(struct::field);
        Optional<Field> length = struct.lengthOf(field);
        if (count.isEmpty()) {
            return length.map(bytes -> pointing(1, bytes));
        }
        return pointer.to() instanceof Meaning.Pointee.ToType(var type)
                ? count.map(counter -> pointing(type.size(), counter))
                : length.flatMap(each -> count.map(counter -> pointing(each, counter)));
    }

    private String pointing(long elementSize, Field count) {
        return ".pointing(new " + imports.use(TRACE + "PointerInfo") + "(" + elementSize + ", " + Literals.string(count.name()) + "))";
    }

    private String pointing(Field length, Field count) {
        String names = Literals.string(length.name()) + ", " + Literals.string(count.name());
        return ".pointing(" + imports.use(TRACE + "PointerInfo") + ".withLength(" + names + "))";
    }

    private List<CatalogNameView> names(Field field) {
        if (!(field.meaning() instanceof Meaning.Enumerated(var type)) || type.members().isEmpty()) {
            return List.of();
        }
        imports.use(TRACE + "NamedValue");
        Map<String, String> constants = names.members(type);
        return type.members().stream().filter(member -> isShown(member, type)).map(member -> new CatalogNameView(
                Literals.string(Objects.requireNonNull(constants.get(member.name()))), Literals.number(member.value()))).toList();
    }

    /// One name for each number and for each bit.
    private static boolean isShown(EnumType.Member member, EnumType type) {
        return member.alias().isEmpty() && !(type.flags() && EnumViews.isMadeOfOthers(member, type));
    }

    private static String format(Field field) {
        if (!(field.type() instanceof Type.Scalar(var scalar)) || scalar.endian().isPresent()) {
            return "BYTES";
        }
        return switch (field.meaning()) {
            case Meaning.StructSize() -> "SIZE";
            case Meaning.Enumerated(var type) -> type.flags() ? "FLAGS" : "ENUM";
            case Meaning.Address() -> "ADDRESS";
            case Meaning.Iova() -> "IOVA";
            case Meaning.Pointer _ -> "POINTER";
            case Meaning.Reserved _ -> "RESERVED";
            case Meaning.Descriptor _ -> "DESCRIPTOR";
            case Meaning.Plain _, Meaning.ExtensionNumber _, Meaning.ObjectId _, Meaning.NewObject _, Meaning.DestroyedObject _,
                Meaning.Bytes _, Meaning.ElementBytes _, Meaning.CountOf _, Meaning.PayloadBytes _, Meaning.Chain _,
                Meaning.MmapOffset _, Meaning.MmapLength _ -> "NUMBER";
        };
    }

    private static boolean isSigned(Type type) {
        return type instanceof Type.Scalar(ScalarType scalar) && scalar.signed();
    }
}
