package dev.uapi.generator.output;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stringtemplate.v4.Interpreter;
import org.stringtemplate.v4.ModelAdaptor;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.misc.STNoSuchPropertyException;

/// Lets templates read the components of records, which the template engine does not see by itself.
final class RecordAdaptor implements ModelAdaptor<Record> {
    private static final String TEMPLATE = "template";

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new TreeMap<>();
            Arrays.stream(type.getRecordComponents()).forEach(component -> accessors.put(component.getName(), component.getAccessor()));
            accessors.values().forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }
    };

    /// For the text that is being rendered: the engine has no room for it.
    private static final ScopedValue<Printer> PRINTER = ScopedValue.newInstance();

    /// Renders something with this printer.
    static void printing(Printer printer, Runnable rendering) {
        ScopedValue.where(PRINTER, printer).run(rendering);
    }

    static String templateOf(Record view) {
        return view.getClass().getSimpleName();
    }

    @Override
    public @Nullable Object getProperty(Interpreter interpreter, ST self, Record model, Object property, String name) {
        Method accessor = ACCESSORS.get(model.getClass()).get(name);
        if (accessor != null) {
            return shown(value(accessor, model));
        }
        if (name.equals(TEMPLATE)) {
            return templateOf(model);
        }
        throw new STNoSuchPropertyException(null, model, model.getClass().getName() + "." + name);
    }

    private static @Nullable Object shown(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(RecordAdaptor::shown).orElse(null);
            case List<?> list -> list.stream().map(RecordAdaptor::shown).toList();
            default -> PRINTER.get().print(value);
        };
    }

    private static Object value(Method accessor, Record model) {
        try {
            return accessor.invoke(model);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(accessor.toString(), impossible);
        }
    }
}
