package dev.uapi.cheader.drift;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.model.Union;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A field of a description where C has it.
///
/// @param path   what one writes in C behind the dot: `arg.pagefault.flags`
/// @param owner  the structure that declares it
/// @param offset from the start of the outermost structure, in bytes
record DescribedField(String path, Struct owner, String name, Type type, long offset) {
    /// All of them, in the order of the text; those of structures without a tag in the place of these.
    static List<DescribedField> of(Struct struct, Architecture machine) {
        return of(struct, machine, "", 0).toList();
    }

    private static Stream<DescribedField> of(Struct struct, Architecture machine, String prefix, long start) {
        Layout layout = struct.layout(machine);
        return struct.fields().stream().flatMap(field -> {
            long offset = start + Objects.requireNonNull(layout.offsets().get(field.name()));
            String path = prefix + union(struct, field).map(name -> name + ".").orElse("") + field.name();
            return field.type() instanceof Type.Nested(var nested) && nested.inline()
                    ? of(nested, machine, path + ".", offset)
                    : Stream.of(new DescribedField(path, struct, field.name(), field.type(), offset));
        });
    }

    private static Optional<String> union(Struct struct, Field field) {
        return struct.unions().stream().filter(union -> union.fields().contains(field.name())).findFirst().flatMap(Union::name);
    }
}
