package dev.uapi.generator.java;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import java.util.function.Function;

/// Conditions as a caller sees them: the argument and nothing else.
///
/// @param read the expression that reads a field
record ArgumentScope(Function<Field, String> read) implements Scope {
    @Override
    public String accessor(Field field) {
        return read.apply(field);
    }

    @Override
    public JavaExpression unknownValue(Field field, EnumType type) {
        return JavaExpression.atom(accessor(field) + (type.flags() ? ".hasUnknown()" : ".isUnknown()"));
    }

    @Override
    public JavaExpression unknownObject(Field field) {
        throw onlyTheKernelKnows();
    }

    @Override
    public JavaExpression lacks(String capability) {
        throw onlyTheKernelKnows();
    }

    @Override
    public JavaExpression objectsExist() {
        throw onlyTheKernelKnows();
    }

    private static IllegalStateException onlyTheKernelKnows() {
        return new IllegalStateException("a caller cannot tell");
    }
}
