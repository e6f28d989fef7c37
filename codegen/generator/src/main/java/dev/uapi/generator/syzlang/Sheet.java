package dev.uapi.generator.syzlang;

import dev.uapi.generator.syzlang.SheetView.CallView;
import dev.uapi.generator.syzlang.SheetView.FlagsView;
import dev.uapi.generator.syzlang.SheetView.ResourceView;
import dev.uapi.generator.syzlang.SheetView.TypeView;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// What the file of one description declares so far. Each thing is there once, in the order in which it was first asked for.
final class Sheet {
    private final Description description;
    private final SequencedSet<String> includes = new LinkedHashSet<>();
    private final List<CallView> calls = new ArrayList<>();
    private final SequencedMap<String, ResourceView> resources = new LinkedHashMap<>();
    private final SequencedMap<String, Optional<TypeView>> types = new LinkedHashMap<>();
    private final SequencedMap<String, FlagsView> flags = new LinkedHashMap<>();
    private final SortedMap<String, ToLongFunction<Architecture>> constants = new TreeMap<>();

    Sheet(Description description) {
        this.description = description;
        include(description);
    }

    /// In words, what it is made from.
    String origin() {
        return "the description of " + description.name() + ", as of Linux " + description.known();
    }

    void include(Description other) {
        other.header().ifPresent(header -> includes.add(header.startsWith("linux/") ? "uapi/" + header : header));
    }

    void include(String header) {
        includes.add(header);
    }

    void add(CallView call) {
        calls.add(call);
    }

    void resource(String name, String base) {
        resources.putIfAbsent(name, new ResourceView(name, base));
    }

    void flags(String name, List<String> values) {
        flags.putIfAbsent(name, new FlagsView(name, values));
    }

    /// A type, made when it is asked for first. It may ask for others meanwhile, and for itself.
    void type(String name, Supplier<TypeView> maker) {
        if (!types.containsKey(name)) {
            types.put(name, Optional.empty());
            types.put(name, Optional.of(maker.get()));
        }
    }

    /// Whether the type is being made just now.
    boolean isOpen(String name) {
        return Optional.empty().equals(types.get(name));
    }

    void constant(String name, long value) {
        constants.put(name, _ -> value);
    }

    void constant(Command command) {
        constants.put(command.name(), command::ioctl);
    }

    Map<String, ToLongFunction<Architecture>> constants() {
        return constants;
    }

    SheetView view() {
        return new SheetView(
                origin(), List.copyOf(includes), List.copyOf(resources.values()), calls,
                types.values().stream().flatMap(Optional::stream).toList(), List.copyOf(flags.values()));
    }
}
