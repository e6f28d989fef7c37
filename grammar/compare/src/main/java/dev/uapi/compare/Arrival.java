package dev.uapi.compare;

import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Direction;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.List;

/// A field that was not there before: what matters is what stood in its place.
///
/// @param before the structure without it
/// @param after  the structure with it
record Arrival(Field field, Struct before, Struct after) {
    void tell(Changes changes) {
        Places.Name subject = Places.Name.field(after.name(), field.name());
        List<Field> predecessors = before.fields().stream().filter(this::shares).toList();
        boolean pads = field.meaning() instanceof Meaning.Reserved;
        if (field.offset() >= before.size()) {
            changes.add(Rule.FIELD_APPENDED, subject, "at " + field.offset());
        } else if (predecessors.stream().anyMatch(this::isBeside)) {
            changes.add(Rule.UNION_GREW, subject, "beside " + names(predecessors));
        } else if (pads) {
            return;
        } else if (predecessors.isEmpty()) {
            changes.add(field.direction() == Direction.OUT ? Rule.FIELD_APPENDED : Rule.HOLE_USED, subject, "at " + field.offset());
        } else {
            taken(changes, subject, predecessors);
        }
    }

    private void taken(Changes changes, Places.Name subject, List<Field> predecessors) {
        boolean checked = predecessors.stream().allMatch(each -> each.meaning() instanceof Meaning.Reserved(boolean refused) && refused);
        boolean unchecked = predecessors.stream().allMatch(each -> each.meaning() instanceof Meaning.Reserved);
        boolean harmless = checked || field.direction() == Direction.OUT || field.lookedAtWhen().isPresent();
        if (unchecked) {
            changes.add(harmless ? Rule.RESERVED_USED : Rule.RESERVED_UNCHECKED_USED, subject, "where " + names(predecessors) + " was");
        }
    }

    private boolean isBeside(Field other) {
        return after.union(field.name()).filter(union -> union.contains(other.name())).isPresent();
    }

    private boolean shares(Field other) {
        return other.offset() < field.end() && field.offset() < other.end();
    }

    private static String names(List<Field> fields) {
        return String.join(", ", fields.stream().map(Field::name).toList());
    }
}
