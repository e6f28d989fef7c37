package dev.uapi.generator.java;

import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;

/// What conditions are about, as seen from the code that asks.
public interface Scope {
    /// The field by its accessor: a number, an id or a record of flags.
    String accessor(Field field);

    /// The field holds a bit or a number without a name.
    JavaExpression unknownValue(Field field, EnumType type);

    /// The field names no live object of the kinds it is for.
    JavaExpression unknownObject(Field field);

    /// The caller lacks this capability.
    JavaExpression lacks(String capability);

    /// Any object exists in this open file.
    JavaExpression objectsExist();
}
