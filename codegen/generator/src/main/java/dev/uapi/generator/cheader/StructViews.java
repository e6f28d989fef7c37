package dev.uapi.generator.cheader;

import dev.uapi.generator.cheader.StructView.FieldView;
import dev.uapi.generator.cheader.StructView.InlineView;
import dev.uapi.generator.cheader.StructView.MemberView;
import dev.uapi.generator.cheader.StructView.UnionView;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the view of a structure.
final class StructViews {
    private StructViews() {}

    static StructView of(Names names, Struct struct) {
        return new StructView(Comment.of(names, struct), struct.name(), struct.packed(), members(struct));
    }

    private static List<MemberView> members(Struct struct) {
        return struct.fields().stream().flatMap(field -> member(struct, field)).toList();
    }

    /// What stands in the place of a field; nothing for all but the first of a union.
    private static Stream<MemberView> member(Struct struct, Field field) {
        Optional<Union> union = struct.union(field.name());
        if (union.isEmpty()) {
            return Stream.of(member(field));
        }
        List<String> fields = union.get().fields();
        return fields.getFirst().equals(field.name())
                ? Stream.of(new UnionView(union.get().name(), fields.stream().flatMap(name -> struct.field(name).stream())
                        .map(StructViews::member).toList()))
                : Stream.empty();
    }

    private static MemberView member(Field field) {
        String suffix = CType.suffix(field.type());
        return CType.struct(field.type()).filter(Struct::inline)
                .<MemberView>map(inner -> new InlineView(field.name(), suffix, inner.packed(), members(inner)))
                .orElseGet(() -> new FieldView(CType.base(field.type()), field.name(), suffix));
    }
}
