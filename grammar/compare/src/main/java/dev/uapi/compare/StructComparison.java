package dev.uapi.compare;

import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Places;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.ConditionText;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What has become of structures and their fields.
///
/// @param uses of the newer description
record StructComparison(Changes changes, Uses uses) {
    void compare(List<Struct> before, List<Struct> after) {
        Pairs.of(before, after, Struct::name).each(
                gone -> changes.add(Rule.STRUCT_REMOVED, Kind.STRUCT, gone.name(), "it had " + gone.size() + " bytes"),
                kept -> compare(kept.before(), kept.after()),
                come -> changes.add(Rule.STRUCT_ADDED, Kind.STRUCT, come.name(), "it has " + come.size() + " bytes"));
    }

    private void compare(Struct before, Struct after) {
        Places.Name subject = new Places.Name(Kind.STRUCT, after.name());
        if (uses.isDeclared(after)) {
            changes.compareText(subject, before.documentation(), after.documentation());
        }
        if (before.size() != after.size() && !uses.isSizeTold(after)) {
            changes.add(Rule.STRUCT_RESIZED, subject, "it has " + after.size() + " bytes, it had " + before.size());
        }
        Pairs.of(before.fields(), after.fields(), Field::name).each(
                gone -> removed(gone, before, after),
                kept -> compare(kept, before, after),
                come -> new Arrival(come, before, after).tell(changes));
    }

    private void removed(Field gone, Struct before, Struct after) {
        boolean reserved = gone.meaning() instanceof Meaning.Reserved;
        boolean replaced = after.fields().stream().anyMatch(field -> field.offset() < gone.end() && gone.offset() < field.end());
        if (!reserved || !replaced) {
            changes.add(Rule.FIELD_REMOVED, Places.Name.field(before.name(), gone.name()), "it was at " + gone.offset());
        }
    }

    private void compare(Pairs.Pair<Field> field, Struct before, Struct after) {
        Field older = field.before();
        Field newer = field.after();
        Places.Name subject = Places.Name.field(after.name(), newer.name());
        changes.compareText(subject, older.documentation(), newer.documentation());
        if (isReservedShrunk(older, newer)) {
            return;
        }
        movedOn(newer.name(), before, after).ifPresent(machine -> {
            String place = machine == Architecture.X86_64 ? "" : " on " + machine.label();
            changes.add(Rule.FIELD_MOVED, subject, "at " + after.layout(machine).offsets().get(newer.name())
                    + ", was at " + before.layout(machine).offsets().get(newer.name()) + place);
        });
        changes.compare(Rule.FIELD_RETYPED, subject, "it is", older.type().spelling(), newer.type().spelling());
        changes.compare(Rule.FIELD_TURNED, subject, "it goes", direction(older), direction(newer));
        meaning(older, newer, subject);
        attention(older, newer, subject);
    }

    /// What was taken out of it is told about with what stands there now.
    private static boolean isReservedShrunk(Field older, Field newer) {
        boolean both = older.meaning() instanceof Meaning.Reserved && newer.meaning() instanceof Meaning.Reserved;
        return both && newer.size() < older.size() && newer.offset() >= older.offset() && newer.end() <= older.end();
    }

    private static Optional<Architecture> movedOn(String field, Struct before, Struct after) {
        return Arrays.stream(Architecture.values())
                .filter(machine -> !Optional.ofNullable(before.layout(machine).offsets().get(field))
                        .equals(Optional.ofNullable(after.layout(machine).offsets().get(field))))
                .findFirst();
    }

    private static String direction(Field field) {
        return field.direction().name().toLowerCase(Locale.ROOT);
    }

    private void meaning(Field older, Field newer, Places.Name subject) {
        String before = Meanings.of(older);
        String after = Meanings.of(newer);
        if (older.meaning() instanceof Meaning.Reserved(boolean checked) && !before.equals(after)) {
            changes.add(checked ? Rule.RESERVED_USED : Rule.RESERVED_UNCHECKED_USED, subject, after);
        } else if (!before.equals(after)) {
            boolean more = older.meaning() instanceof Meaning.Plain || Meanings.kinds(newer).containsAll(Meanings.kinds(older));
            changes.add(more ? Rule.FIELD_MEANS_MORE : Rule.FIELD_MEANS_OTHERWISE, subject, after + ", was " + before);
        }
    }

    private void attention(Field older, Field newer, Places.Name subject) {
        Optional<String> before = older.lookedAtWhen().map(ConditionText::of);
        Optional<String> after = newer.lookedAtWhen().map(ConditionText::of);
        if (before.equals(after)) {
            return;
        }
        boolean always = newer.lookedAtWhen().map(Condition::questions).isEmpty();
        changes.add(
                always ? Rule.FIELD_LOOKED_AT : Rule.FIELD_CONDITION_CHANGED, subject,
                after.map(when -> "when " + when).orElse("always") + ", was " + before.map(when -> "when " + when).orElse("always"));
    }
}
