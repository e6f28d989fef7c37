package dev.uapi.generator.docs;

import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;

/// A structure as C and as a table.
final class Layouts {
    private final Scope scope;
    private final Prose prose;
    private final MeaningText meanings;

    Layouts(Scope scope) {
        this.scope = scope;
        prose = new Prose(scope);
        meanings = new MeaningText(scope);
    }

    CStruct c(Struct struct) {
        List<CStruct.CField> fields = struct.fields().stream()
                .map(field -> new CStruct.CField(c(field.type()), scope.link(field.name()), suffix(field.type())))
                .toList();
        return new CStruct(struct.name(), fields);
    }

    List<FieldRow> rows(List<Field> fields) {
        return fields.stream().map(this::row).toList();
    }

    private FieldRow row(Field field) {
        return new FieldRow(
                Long.toString(field.offset()),
                Long.toString(field.size()),
                c(field.type()).then(suffix(field.type())),
                field.name(),
                field.direction().keyword(),
                way(field.direction()),
                meanings.of(field),
                Times.of(field.availability()),
                prose.blocks(field.documentation()));
    }

    private Html c(Type type) {
        return switch (type) {
            case Type.Scalar(var scalar) -> Html.text(scalar.c());
            case Type.Nested(var struct) -> Html.text("struct ").then(scope.link(struct.name()));
            case Type.Array(var element, _) -> c(element);
            case Type.Flexible(var element, _) -> c(element);
        };
    }

    /// The outermost dimension comes first, as in C.
    private static String suffix(Type type) {
        return switch (type) {
            case Type.Scalar _, Type.Nested _ -> "";
            case Type.Array(var element, var length) -> "[" + length + "]" + suffix(element);
            case Type.Flexible(var element, _) -> "[]" + suffix(element);
        };
    }

    private static String way(Direction direction) {
        return switch (direction) {
            case IN -> "in";
            case OUT -> "out";
            case INOUT -> "in, out";
        };
    }
}
