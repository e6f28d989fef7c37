package dev.uapi.generator.java;

import dev.uapi.generator.java.FieldView.SetterView;
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

/// Makes views of the fields of one structure.
final class FieldViews {
    private static final String MEMORY_SEGMENT = "java.lang.foreign.MemorySegment";

    private final JavaNames names;
    private final Imports imports;
    private final Struct struct;
    private final String owner;
    private final Map<String, String> accessors;

    FieldViews(Struct struct, JavaNames names, Imports imports) {
        this.struct = struct;
        this.names = names;
        this.imports = imports;
        this.owner = names.struct(struct).simpleName();
        this.accessors = names.fields(struct);
    }

    /// The name of a field's accessor.
    String accessor(Field field) {
        return Objects.requireNonNull(accessors.get(field.name()), field.name());
    }

    /// The accessor of the field that holds the size of the structure.
    Optional<String> sizeField() {
        return struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.StructSize).findFirst().map(this::accessor);
    }

    /// A view of the kind that fits the field's type.
    Record view(Field field) {
        return switch (field.type()) {
            case Type.Scalar(var scalar) -> number(field, scalar);
            case Type.Nested(var struct) -> new NestedFieldView(
                    Comments.field(field), imports.use(names.struct(struct)), accessor(field), field.offset(), field.size());
            case Type.Array(Type.Scalar(var scalar), var length) -> array(field, scalar, length);
            case Type.Array(Type.Nested(var struct), var length) -> new NestedArrayFieldView(
                    Comments.field(field), imports.use(names.struct(struct)), accessor(field), field.offset(), field.size(), length,
                    struct.size());
            case Type.Array(var array, var length) -> throw new IllegalArgumentException(length + " times " + array.spelling());
            case Type.Flexible flexible -> throw new IllegalArgumentException(flexible.spelling() + " lies behind the structure");
        };
    }

    private FieldView number(Field field, ScalarType scalar) {
        JavaScalar java = JavaScalar.of(scalar);
        imports.use("dev.uapi.runtime.Layouts");
        String read = java.read(Long.toString(field.offset()));
        Optional<String> type = names.recordOf(field).map(imports::use);
        return new FieldView(
                Comments.field(field), type.orElse(java.type()), accessor(field),
                type.map(name -> "new " + name + "(" + read + ")").orElse(read), setters(field, java, type));
    }

    private List<SetterView> setters(Field field, JavaScalar java, Optional<String> type) {
        if (type.isPresent()) {
            return List.of(setter(field, java, type.get(), "", java.narrowedLong("value.value()")));
        }
        List<SetterView> setters = new ArrayList<>();
        setters.add(setter(field, java, java.type(), java.range(), java.narrowed("value")));
        overload(field, java).ifPresent(setters::add);
        return setters;
    }

    private Optional<SetterView> overload(Field field, JavaScalar java) {
        return switch (field.meaning()) {
            case Meaning.Address _, Meaning.Pointer _ -> Optional.of(setter(
                    field, java, imports.use(MEMORY_SEGMENT), "native memory, which must live as long as the kernel uses it",
                    java.narrowedLong("Layouts.address(value)")));
            case Meaning.ObjectId _, Meaning.DestroyedObject _ when !names.objectKinds().isEmpty() -> Optional.of(setter(
                    field, java, imports.use(names.anyObjectId()), "the id of any object", java.narrowedLong("value.value()")));
            default -> Optional.empty();
        };
    }

    private SetterView setter(Field field, JavaScalar java, String type, String range, String stored) {
        String name = accessor(field);
        return new SetterView(Comments.setter(name, range), owner, name, type, java.layout(), field.offset(), stored);
    }

    private ArrayFieldView array(Field field, ScalarType scalar, long length) {
        JavaScalar java = JavaScalar.of(scalar);
        imports.use("dev.uapi.runtime.Layouts");
        imports.use("java.util.Objects");
        String index = "Objects.checkIndex(index, " + length + ")";
        String scaled = scalar.size() == 1 ? index : index + " * " + scalar.size();
        String at = field.offset() == 0 ? scaled : field.offset() + " + " + scaled;
        return new ArrayFieldView(
                Comments.field(field), owner, accessor(field), field.offset(), field.size(), length, java.type(), java.layout(),
                java.read(at), at, java.narrowed("value"));
    }
}
