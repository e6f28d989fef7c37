package dev.uapi.generator.java;

import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;

/// Makes views of structures.
final class StructViews {
    private final JavaNames names;
    private final Imports imports;

    StructViews(JavaNames names, Imports imports) {
        this.names = names;
        this.imports = imports;
        imports.use("java.lang.foreign.MemorySegment");
        imports.use("java.lang.foreign.SegmentAllocator");
    }

    /// A structure that is no command's argument.
    FlyweightView payload(Struct struct) {
        FieldViews fields = new FieldViews(struct, names, imports);
        Optional<HistoryView> history = new HistoryViews(struct, fields, imports).payload();
        return flyweight(Comments.struct(struct), struct, fields, List.of(size(struct)), "SIZE", history, Optional.empty());
    }

    /// @param calls how the command is called; empty: it is no command's argument
    FlyweightView flyweight(
            CommentView comment, Struct struct, FieldViews fields, List<ConstantView> constants, String minimum,
            Optional<HistoryView> history, Optional<PointerCallsView> calls) {
        Optional<Record> room = room(struct, fields);
        return new FlyweightView(
                comment, fields.owner(), constants, struct.alignment(), minimum, fields.sizeField(),
                calls.isEmpty() && room.isEmpty(), struct.fields().stream().flatMap(fields::views).toList(), room, history, calls);
    }

    static ConstantView size(Struct struct) {
        return new ConstantView(
                CommentView.of("The size of " + Markdown.code("struct " + struct.name()) + " in bytes."), "long", "SIZE",
                Long.toString(struct.size()));
    }

    private static Optional<Record> room(Struct struct, FieldViews fields) {
        return struct.fields().stream().filter(field -> field.type() instanceof Type.Flexible).findFirst()
                .map(field -> flexible(struct, fields, field))
                .or(() -> chain(struct, fields));
    }

    private static Record flexible(Struct struct, FieldViews fields, Field array) {
        Type.Flexible type = (Type.Flexible) array.type();
        Optional<Field> counter = type.count().flatMap(struct::field);
        String sets = counter.map(field -> "." + fields.accessor(field) + "(" + narrowed(field) + ")").orElse("");
        return new FlexibleRoomView(
                fields.owner(), fields.accessor(array), array.offset(), type.element().size(), struct.alignment(), sets,
                counter.map(fields::accessor));
    }

    private static String narrowed(Field counter) {
        boolean narrow = counter.type() instanceof Type.Scalar(var scalar) && JavaScalar.of(scalar).type().equals("int");
        return narrow ? "Math.toIntExact(count)" : "count";
    }

    private static Optional<Record> chain(Struct struct, FieldViews fields) {
        boolean chained = struct.fields().stream().anyMatch(field -> field.meaning() instanceof Meaning.Chain);
        return fields.sizeField().filter(_ -> chained).map(size -> new ChainRoomView(fields.owner(), size, struct.alignment()));
    }
}
