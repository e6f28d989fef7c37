package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Members of an enum of the basic API that only some hardware has: constants of a class of the extended API.
record MembersCheck(Class<?> type) implements GeneratedClasses.Check {
    @Override
    public boolean suits() {
        boolean plain = !type.isRecord() && !type.isInterface() && !type.isEnum() && Members.methods(type).isEmpty();
        return plain && fields().findAny().isPresent() && fields().allMatch(field -> field.getType().isRecord());
    }

    @Override
    public void run() {
        Class<?> members = fields().findFirst().orElseThrow().getType();
        assertNotEquals(type.getPackageName(), members.getPackageName());
        List<?> constants = Members.constants(type, members).toList();
        assertEquals(fields().count(), constants.size(), "all of one enum");
        assertEquals(constants.size(), constants.stream().distinct().count());
        constants.forEach(constant -> NumberCheck.named(members, constant));
    }

    private Stream<Field> fields() {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }
}
