package dev.uapi.runtime.generated;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a class has, by reflection.
final class Members {
    private Members() {}

    static Optional<Method> method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return Optional.of(type.getMethod(name, parameters));
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        }
    }

    static boolean has(Class<?> type, String name, Class<?>... parameters) {
        return method(type, name, parameters).isPresent();
    }

    /// Public methods that are not static, in an order that is always the same.
    static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    /// The values of public constants of this type.
    static <T> Stream<T> constants(Class<?> owner, Class<T> type) {
        return Arrays.stream(owner.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .sorted(Comparator.comparing(java.lang.reflect.Field::getName))
                .map(field -> type.cast(get(field)));
    }

    /// Calls, and passes on what is thrown.
    static @Nullable Object call(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(method.toString(), thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new LinkageError("a public member", impossible);
        }
    }

    private static @Nullable Object get(java.lang.reflect.Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError("a public member", impossible);
        }
    }
}
