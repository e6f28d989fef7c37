package dev.uapi.cheader.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The macros that are defined at one point of a header: those that the usual includes bring, and its own.
final class Macros {
    private final Map<String, Macro> known = Prelude.macros();
    private final Map<String, Macro> own = new LinkedHashMap<>();
    /// Defined where nobody knows whether it is compiled.
    private final Set<String> uncertain = new HashSet<>();
    private final Set<String> undefined = new HashSet<>();
    /// Includes that may define anything.
    private final List<String> foreign = new ArrayList<>();

    /// How much is known of whether something is defined.
    enum Certainty {
        YES,
        NO,
        UNKNOWN
    }

    @Nullable Macro get(String name) {
        Macro macro = own.get(name);
        return macro != null || undefined.contains(name) ? macro : known.get(name);
    }

    /// Its own, in the order of the text.
    List<Macro> own() {
        return List.copyOf(own.values());
    }

    /// @return what it was defined as before
    @Nullable Macro define(Macro macro) {
        String name = macro.name().text();
        undefined.remove(name);
        Macro before = own.remove(name);
        own.put(name, macro);
        return before;
    }

    void undefine(String name) {
        own.remove(name);
        undefined.add(name);
    }

    void defineMaybe(String name) {
        uncertain.add(name);
    }

    void include(String header) {
        if (!Prelude.knows(header)) {
            foreign.add(header);
        }
    }

    Certainty isDefined(String name) {
        if (get(name) != null || Prelude.isOtherwiseDefined(name)) {
            return Certainty.YES;
        }
        if (undefined.contains(name) || Prelude.isNeverDefined(name)) {
            return Certainty.NO;
        }
        return uncertain.contains(name) || !foreign.isEmpty() ? Certainty.UNKNOWN : Certainty.NO;
    }

    /// Why nobody knows about that name, in words that go behind `it depends on NAME, which`.
    String whyUnknown(String name) {
        if (uncertain.contains(name)) {
            return "is defined where this header decides by something else that it does not define";
        }
        return foreign.isEmpty() ? "this header does not define" : "this header does not define, and <" + foreign.getLast() + "> may";
    }
}
