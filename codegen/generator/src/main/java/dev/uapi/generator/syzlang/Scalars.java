package dev.uapi.generator.syzlang;

import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Type;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Numbers by their width: what a number stands for is said around it.
final class Scalars {
    private Scalars() {}

    static String of(ScalarType type) {
        boolean big = type.endian().filter(ScalarType.Endian.BIG::equals).isPresent();
        return type.wideAsTheMachine() ? "intptr" : "int" + type.size() * Byte.SIZE + (big && type.size() > 1 ? "be" : "");
    }

    /// The type with something else in the place of its numbers.
    ///
    /// @param number makes it of the number
    /// @param struct makes the name of a structure
    static String within(Type type, UnaryOperator<String> number, Function<Type.Nested, String> struct) {
        return switch (type) {
            case Type.Scalar(var scalar) -> number.apply(of(scalar));
            case Type.Nested nested -> struct.apply(nested);
            case Type.Array(var element, var length) -> "array[" + within(element, number, struct) + ", " + length + "]";
            case Type.Flexible(var element, _) -> "array[" + within(element, number, struct) + "]";
        };
    }

    /// The number that it consists of; of a structure none.
    static int width(Type type) {
        return switch (type) {
            case Type.Scalar(var scalar) -> scalar.size();
            case Type.Nested _ -> 0;
            case Type.Array(var element, _) -> width(element);
            case Type.Flexible(var element, _) -> width(element);
        };
    }
}
