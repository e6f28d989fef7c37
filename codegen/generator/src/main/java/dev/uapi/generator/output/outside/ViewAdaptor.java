package dev.uapi.generator.output.outside;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stringtemplate.v4.Interpreter;
import org.stringtemplate.v4.ModelAdaptor;
import org.stringtemplate.v4.ST;
import org.stringtemplate.v4.STGroup;

/// All that templates see of values: the components of records, and the entries of maps.
///
/// Where several records can stand for one thing, such as the meanings of a field, each has the components of the others, too: with nothing
/// in them.
final class ViewAdaptor implements ModelAdaptor<Object> {
    private static final String TEMPLATE = "template";
    private static final String KEYS = "keys";

    @Override
    public @Nullable Object getProperty(Interpreter interpreter, ST self, Object model, Object property, String name) {
        return switch (model) {
            case Record view -> ofRecord(view, name);
            case Map<?, ?> map -> ofMap(map, name);
            default -> throw new NoSuchNameException("a " + kind(model) + " has no '" + name + "', nor anything else");
        };
    }

    private static @Nullable Object ofRecord(Record view, String name) {
        if (name.equals(TEMPLATE)) {
            return view.getClass().getSimpleName();
        }
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                return shown(value(component, view));
            }
        }
        Set<String> names = names(view.getClass());
        if (names.contains(name)) {
            return null;
        }
        throw new NoSuchNameException(view.getClass().getSimpleName() + " has no '" + name + "'" + Similar.hint(name, names));
    }

    /// A map, or a dictionary of a group, which may have something for all other names, or these themselves.
    private static @Nullable Object ofMap(Map<?, ?> map, String name) {
        if (name.equals(KEYS)) {
            return List.copyOf(map.keySet());
        }
        Object value = map.containsKey(name) ? map.get(name) : map.get(STGroup.DEFAULT_KEY);
        if (STGroup.DICT_KEY.equals(value)) {
            return name;
        }
        if (value == null) {
            List<String> names = map.keySet().stream().map(String::valueOf).toList();
            throw new NoSuchNameException("there is no '" + name + "'" + Similar.hint(name, names));
        }
        return value;
    }

    /// Those of the record itself, and of the others that can stand in its place.
    private static Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Stream<Class<?>> siblings = Arrays.stream(type.getInterfaces())
                .filter(Class::isSealed)
                .flatMap(sealed -> Arrays.stream(sealed.getPermittedSubclasses()));
        Stream.concat(Stream.of(type), siblings)
                .flatMap(each -> Stream.ofNullable(each.getRecordComponents()).flatMap(Arrays::stream))
                .forEach(component -> names.add(component.getName()));
        return names;
    }

    private static @Nullable Object shown(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(ViewAdaptor::shown).orElse(null);
            case List<?> list -> list.stream().map(ViewAdaptor::shown).toList();
            case SequencedMap<?, ?> map -> {
                SequencedMap<Object, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((key, each) -> entries.put(key, shown(each)));
                yield entries;
            }
            default -> value;
        };
    }

    private static Object value(RecordComponent component, Record view) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(view);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }

    private static String kind(Object model) {
        return switch (model) {
            case String _ -> "text";
            case Number _ -> "number";
            case Boolean _ -> "truth value";
            default -> "value";
        };
    }
}
