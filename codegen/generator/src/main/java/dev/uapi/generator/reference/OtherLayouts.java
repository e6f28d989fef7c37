package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Says how a structure is laid out where it is not laid out as on 64-bit machines.
final class OtherLayouts {
    private final Scope scope;

    OtherLayouts(Scope scope) {
        this.scope = scope;
    }

    /// A sentence for each other layout.
    List<Phrase> of(Struct struct) {
        Layout usual = struct.layout(Architecture.X86_64);
        SequencedMap<Layout, String> others = new LinkedHashMap<>();
        for (Architecture machine : Architecture.values()) {
            Layout layout = struct.layout(machine);
            if (!layout.equals(usual)) {
                others.merge(layout, machine.label(), (left, right) -> left + ", " + right);
            }
        }
        return others.entrySet().stream().map(other -> sentence(usual, other.getKey(), other.getValue())).toList();
    }

    private Phrase sentence(Layout usual, Layout other, String machines) {
        List<Phrase> moved = other.offsets().entrySet().stream()
                .filter(field -> !field.getValue().equals(usual.offsets().get(field.getKey())))
                .map(field -> scope.code(field.getKey()).then(" at " + field.getValue()))
                .toList();
        Phrase size = Phrase.text("Not so on " + machines + ": there the structure has " + other.size() + " bytes");
        return moved.isEmpty() ? size.then(".") : size.then(", ").then(Phrase.join(", ", moved)).then(".");
    }
}
