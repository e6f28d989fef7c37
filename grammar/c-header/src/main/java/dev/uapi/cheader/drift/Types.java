package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Type;
import java.util.Set;

/// Whether a type of the description and one of C are the same.
final class Types {
    private static final Set<ScalarType> ENUM = Set.of(ScalarType.U32, ScalarType.S32);

    private Types() {}

    /// Names of one type in C are one: `int` is `__s32`. What the header does not tell the size of is the same as anything.
    static boolean same(Type described, CType c) {
        return switch (c) {
            case CType.Scalar(_, var type) -> described instanceof Type.Scalar(var scalar) && scalar == type;
            case CType.Enumerated _ -> described instanceof Type.Scalar(var scalar) && ENUM.contains(scalar);
            case CType.Pointer _ -> isWord(described);
            case CType.Struct(_, var struct) -> described instanceof Type.Nested(var nested) && nested.name().equals(struct.tag());
            case CType.Array array -> same(described, array);
            case CType.Unknown _ -> true;
        };
    }

    private static boolean same(Type described, CType.Array array) {
        return switch (described) {
            case Type.Array(var element, long length) ->
                array.length().isPresent() && array.length().getAsLong() == length && same(element, array.element());
            case Type.Flexible(var element, _) -> array.length().orElse(0) == 0 && same(element, array.element());
            case Type.Scalar _, Type.Nested _ -> false;
        };
    }

    private static boolean isWord(Type described) {
        return described.size(Architecture.X86_64) == Long.BYTES && described.size(Architecture.I386) == Integer.BYTES;
    }
}
