package dev.uapi.language.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A structure as one release had it, laid out anew.
final class StructSnapshot {
    private final Snapshot snapshot;
    private final Struct newest;

    StructSnapshot(Snapshot snapshot, Struct newest) {
        this.snapshot = snapshot;
        this.newest = newest;
    }

    Struct struct() {
        List<Field> kept = kept();
        List<String> names = kept.stream().map(Field::name).toList();
        List<Union> unions = newest.unions().stream()
                .map(union -> new Union(union.name(), union.fields().stream().filter(names::contains).toList()))
                .filter(union -> union.fields().size() > (union.name().isPresent() ? 0 : 1))
                .toList();
        Layout layout = Layout.of(kept, unions, newest.packed(), Architecture.X86_64);
        List<Field> placed = kept.stream().map(field -> placed(field, layout)).toList();
        MeaningSnapshot meanings = new MeaningSnapshot(snapshot, names);
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        placed.forEach(field -> fields.put(field.name(), meanings.field(field)));
        ConditionSnapshot conditions = new ConditionSnapshot(snapshot, fields);
        return new Struct(
                newest.name(),
                newest.packed(),
                newest.inline(),
                fields.values().stream().map(field -> looked(field, conditions)).toList(),
                unions,
                newest.successions().stream().filter(succession -> snapshot.has(succession.since())).toList(),
                layout.size(),
                layout.alignment(),
                snapshot.past(newest.availability()),
                newest.documentation());
    }

    private static Field placed(Field field, Layout layout) {
        return field.at(layout.offsets().getOrDefault(field.name(), field.offset()));
    }

    /// What nothing can make the kernel look at has no meaning yet.
    private static Field looked(Field field, ConditionSnapshot conditions) {
        if (field.lookedAtWhen().isEmpty()) {
            return field;
        }
        return conditions.possible(field.lookedAtWhen().get())
                .map(field::lookedAtWhen)
                .orElseGet(() -> field.lookedAtWhen(Optional.empty())
                        .meaning(new Meaning.Reserved(false), List.of(), field.availability()));
    }

    /// The fields of the time, those that others have succeeded since in the place of their successors.
    private List<Field> kept() {
        Map<String, Succession> pending = newest.successions().stream()
                .filter(succession -> !snapshot.has(succession.since()))
                .flatMap(succession -> succession.fields().stream().map(name -> Map.entry(name, succession)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Field> kept = new ArrayList<>();
        Optional<Succession> open = Optional.empty();
        for (Field field : newest.fields()) {
            Optional<Succession> later = Optional.ofNullable(pending.get(field.name()));
            if (later.isPresent() && !later.equals(open)) {
                later.get().before().forEach(before -> kept.add(typed(before)));
            } else if (later.isEmpty() && snapshot.has(field.availability())) {
                kept.add(typed(field));
            }
            open = later;
        }
        return kept;
    }

    private Field typed(Field field) {
        return field.of(snapshot.type(field.type()));
    }
}
