package dev.uapi.generator.java;

import dev.uapi.language.model.Struct;
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
        return flyweight(Comments.struct(struct), struct, List.of(size(struct)), "SIZE", true, Optional.empty());
    }

    FlyweightView flyweight(
            CommentView comment, Struct struct, List<ConstantView> constants, String minimum, boolean element,
            Optional<PointerCallsView> calls) {
        FieldViews fields = new FieldViews(struct, names, imports);
        return new FlyweightView(
                comment, names.struct(struct).simpleName(), constants, struct.alignment(), minimum, fields.sizeField(),
                element, struct.fields().stream().filter(field -> field.size() > 0).map(fields::view).toList(), calls);
    }

    static ConstantView size(Struct struct) {
        return new ConstantView(
                CommentView.of("The size of " + Markdown.code("struct " + struct.name()) + " in bytes."), "long", "SIZE",
                Long.toString(struct.size()));
    }
}
