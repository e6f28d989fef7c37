package dev.uapi.kerneltests.campaign;

import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Expression;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.replay.Bytes;
import java.util.stream.Stream;

/// The numbers of a structure and of those in it, each where it is from the beginning of the outermost. Of what shares a place it is
/// those that count, where another field says which.
final class Leaves {
    private Leaves() {}

    /// @param bytes of the structure, as far as they say what counts
    static Stream<Field> of(Struct struct, Bytes bytes) {
        return of(struct, 0, bytes);
    }

    private static Stream<Field> of(Struct struct, long base, Bytes bytes) {
        return struct.fields().stream()
                .filter(field -> counts(field, bytes))
                .flatMap(field -> switch (field.type()) {
                    case Type.Nested(var inner) -> of(inner, base + field.offset(), bytes);
                    case Type.Scalar _ -> Stream.of(field.at(base + field.offset()));
                    case Type.Array _, Type.Flexible _ -> Stream.empty();
                });
    }

    /// Whether a structure that shares its place is the one that is meant. Of numbers, any is.
    static boolean counts(Field field, Bytes bytes) {
        return !(field.type() instanceof Type.Nested) || field.lookedAtWhen().stream().allMatch(condition -> holds(condition, bytes));
    }

    private static boolean holds(Condition condition, Bytes bytes) {
        return !(condition instanceof Condition.Compare(Expression.FieldValue(var selector), var how, Expression.Constant(var value, _)))
                || how != Condition.Comparison.EQUAL
                || number(bytes, selector) == value;
    }

    static long number(Bytes bytes, Field field) {
        return bytes.number(Math.toIntExact(field.offset()), Math.toIntExact(field.size()));
    }

    static Bytes with(Bytes bytes, Field field, long number) {
        return bytes.withNumber(Math.toIntExact(field.offset()), Math.toIntExact(field.size()), number);
    }
}
