package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.generator.json.DocumentView.LayoutView;
import dev.uapi.generator.json.DocumentView.PlaceView;
import dev.uapi.generator.json.DocumentView.StructView;
import dev.uapi.generator.json.DocumentView.SuccessionView;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Layout;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import dev.uapi.language.model.Union;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// Makes the views of structures.
final class StructViews {
    private StructViews() {}

    /// Those of commands first, then those that commands point to.
    static List<StructView> of(Description description) {
        Set<String> seen = new HashSet<>();
        Stream<StructView> arguments = description.commands().stream().flatMap(command -> command.struct().stream()
                .filter(struct -> seen.add(struct.name()))
                .map(struct -> view(description, struct, command.since())));
        Stream<StructView> others = description.structs().stream()
                .filter(struct -> description.commands().stream().map(Command::struct).noneMatch(Optional.of(struct)::equals))
                .map(struct -> view(description, struct, description.since()));
        return Stream.concat(arguments, others).toList();
    }

    /// Each behind those that it holds. Structures hold one another without a circle: otherwise they would have no size.
    static List<StructView> declared(Description description) {
        SequencedMap<String, StructView> waiting = new LinkedHashMap<>();
        of(description).forEach(struct -> waiting.put(struct.name(), struct));
        List<StructView> declared = new ArrayList<>();
        while (!waiting.isEmpty()) {
            declare(waiting.firstEntry().getValue(), waiting, declared);
        }
        return List.copyOf(declared);
    }

    private static void declare(StructView struct, SequencedMap<String, StructView> waiting, List<StructView> declared) {
        waiting.remove(struct.name());
        for (FieldView field : struct.fields()) {
            field.struct().flatMap(held -> Optional.ofNullable(waiting.get(held))).ifPresent(held -> declare(held, waiting, declared));
        }
        declared.add(struct);
    }

    private static StructView view(Description description, Struct struct, Release containing) {
        Release since = struct.availability().since().orElse(containing);
        List<FieldView> fields = fields(struct.fields(), since);
        return new StructView(
                description.name(), struct.name(), struct.packed(), struct.inline(), struct.size(), struct.alignment(), since.toString(),
                DocumentViews.stable(struct.availability()), DocumentViews.until(struct.availability()),
                fields, struct.unions().stream().map(Union::fields).toList(),
                struct.unions().stream().map(union -> union.name().orElse("")).toList(),
                struct.successions().stream().map(succession -> view(succession, since)).toList(), layouts(struct),
                struct.documentation().markdown(), places(struct, fields));
    }

    private static List<PlaceView> places(Struct struct, List<FieldView> fields) {
        return fields.stream().flatMap(field -> place(struct, field, fields).stream()).toList();
    }

    /// What begins with a field; nothing for all but the first of a union.
    private static Optional<PlaceView> place(Struct struct, FieldView field, List<FieldView> fields) {
        Optional<Union> union = struct.union(field.name());
        if (union.isEmpty()) {
            return Optional.of(new PlaceView(Optional.empty(), false, List.of(field)));
        }
        List<String> names = union.get().fields();
        List<FieldView> shared = fields.stream().filter(each -> names.contains(each.name())).toList();
        return Optional.of(new PlaceView(union.get().name(), true, shared)).filter(place -> names.getFirst().equals(field.name()));
    }

    private static List<FieldView> fields(List<Field> fields, Release containing) {
        return fields.stream().map(field -> FieldViews.of(field, containing)).toList();
    }

    private static SuccessionView view(Succession succession, Release containing) {
        return new SuccessionView(
                succession.since().since().map(Release::toString), DocumentViews.stable(succession.since()), succession.fields(),
                fields(succession.before(), containing));
    }

    private static SequencedMap<String, LayoutView> layouts(Struct struct) {
        Layout usual = struct.layout(Architecture.X86_64);
        SequencedMap<String, LayoutView> others = new LinkedHashMap<>();
        for (Architecture machine : Architecture.values()) {
            Layout layout = struct.layout(machine);
            if (!layout.equals(usual)) {
                others.put(machine.label(), new LayoutView(layout.size(), layout.alignment(), layout.offsets()));
            }
        }
        return others;
    }
}
