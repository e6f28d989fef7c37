package dev.uapi.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/// A command by value, or without argument.
record ValueCommandCheck(Class<?> type) implements GeneratedClasses.Check {
    private static final long VALUE = 5;

    @Override
    public boolean suits() {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("tryCall") && Modifier.isStatic(method.getModifiers()));
    }

    @Override
    public void run() throws ReflectiveOperationException {
        Method call = Arrays.stream(type.getMethods()).filter(method -> method.getName().equals("call")).findFirst().orElseThrow();
        CommandCheck.Recorder fine = new CommandCheck.Recorder(0);
        Members.call(call, null, arguments(call, fine));
        assertEquals(type.getField("COMMAND").getLong(null), fine.command());
        assertEquals(call.getParameterCount() == 2 ? VALUE : 0, fine.value());
        Object[] refused = arguments(call, new CommandCheck.Recorder(Errno.EXDEV.result()));
        assertEquals(Errno.EXDEV, assertThrows(UapiException.class, () -> Members.call(call, null, refused)).errno());
    }

    private static Object[] arguments(Method call, CommandCheck.Recorder device) {
        if (call.getParameterCount() == 1) {
            return new Object[] {device};
        }
        Class<?> parameter = call.getParameterTypes()[1];
        Object value = parameter == int.class ? (Object) (int) VALUE : parameter == long.class ? VALUE : Values.make(parameter, VALUE);
        return new Object[] {device, value};
    }
}
