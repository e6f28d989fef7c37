package dev.uapi.generator.cheader;

import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.Optional;

/// Types as C spells them: a part in front of the name, and one behind it.
final class CType {
    private CType() {}

    /// What stands in front of the name: `__u32`, `struct x`.
    static String base(Type type) {
        return switch (type) {
            case Type.Scalar(var scalar) -> scalar.c();
            case Type.Nested(var struct) -> "struct " + struct.name();
            case Type.Array(var element, _) -> base(element);
            case Type.Flexible(var element, _) -> base(element);
        };
    }

    /// What stands behind it: `[3]`, or nothing.
    static String suffix(Type type) {
        return switch (type) {
            case Type.Scalar _, Type.Nested _ -> "";
            case Type.Array(var element, var length) -> "[" + length + "]" + suffix(element);
            case Type.Flexible(var element, _) -> "[]" + suffix(element);
        };
    }

    /// The structure that it is, or that its elements are.
    static Optional<Struct> struct(Type type) {
        return switch (type) {
            case Type.Scalar _ -> Optional.empty();
            case Type.Nested(var struct) -> Optional.of(struct);
            case Type.Array(var element, _) -> struct(element);
            case Type.Flexible(var element, _) -> struct(element);
        };
    }
}
