package dev.uapi.cheader.drift;

import dev.uapi.cheader.model.CStruct;
import dev.uapi.cheader.model.CType;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
            case CType.Struct(_, var struct) -> described instanceof Type.Nested(var nested) && same(nested, struct);
            case CType.Array array -> same(described, array);
            case CType.Unknown _ -> true;
        };
    }

    /// Without a tag they are the same when they hold the same.
    private static boolean same(Struct described, CStruct c) {
        return c.tag().isEmpty() ? described.inline() && holdTheSame(described, c) : described.name().equals(c.tag());
    }

    private static boolean holdTheSame(Struct described, CStruct c) {
        List<DescribedField> fields = DescribedField.of(described, Architecture.X86_64);
        List<HeaderField> members = HeaderField.of(c, Architecture.X86_64).orElse(List.of());
        return fields.size() == members.size()
                && IntStream.range(0, fields.size()).allMatch(i -> same(fields.get(i), members.get(i)));
    }

    private static boolean same(DescribedField field, HeaderField member) {
        return field.path().equals(member.path()) && field.offset() == member.offset() && same(field.type(), member.type());
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
