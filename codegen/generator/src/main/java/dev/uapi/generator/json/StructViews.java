package dev.uapi.generator.json;

import dev.uapi.generator.json.DocumentView.FieldView;
import dev.uapi.generator.json.DocumentView.LayoutView;
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
    static Stream<StructView> of(Description description) {
        Set<String> seen = new HashSet<>();
        Stream<StructView> arguments = description.commands().stream().flatMap(command -> command.struct().stream()
                .filter(struct -> seen.add(struct.name()))
                .map(struct -> view(description, struct, command.since())));
        Stream<StructView> others = description.structs().stream()
                .filter(struct -> description.commands().stream().map(Command::struct).noneMatch(Optional.of(struct)::equals))
                .map(struct -> view(description, struct, description.since()));
        return Stream.concat(arguments, others);
    }

    private static StructView view(Description description, Struct struct, Release containing) {
        Release since = struct.availability().since().orElse(containing);
        return new StructView(
                description.name(), struct.name(), struct.packed(), struct.inline(), struct.size(), struct.alignment(), since.toString(),
                DocumentViews.stable(struct.availability()), DocumentViews.until(struct.availability()),
                fields(struct.fields(), since), struct.unions().stream().map(Union::fields).toList(),
                struct.unions().stream().map(union -> union.name().orElse("")).toList(),
                struct.successions().stream().map(succession -> view(succession, since)).toList(), layouts(struct),
                struct.documentation().markdown());
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
