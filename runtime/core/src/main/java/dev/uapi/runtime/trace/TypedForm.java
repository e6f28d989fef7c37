package dev.uapi.runtime.trace;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A well-formed call, field by field.
final class TypedForm {
    private TypedForm() {}

    /// Whether field by field says all there is to say: the call can be made again from it.
    static boolean suits(CommandInfo info, CallImage.ByPointer call) {
        return call.structure().isWhole()
                && !call.isNull()
                && !pointsSomewhere(call)
                && hasUsableSize(info, call.structure())
                && withoutFields(info, call.structure()).isZero();
    }

    /// The fields that go in, as the caller gave them.
    static SequencedMap<String, FieldValue> arguments(CommandInfo info, MemoryImage before) {
        SequencedMap<String, FieldValue> values = new LinkedHashMap<>();
        for (FieldInfo field : info.fields()) {
            if (before.holds(field) && says(info, field, before)) {
                values.put(field.name(), FieldReader.value(field, before.bytes()));
            }
        }
        return values;
    }

    /// The fields that come out, if the call succeeded; if it did not, those that changed nevertheless.
    static SequencedMap<String, FieldValue> answers(CommandInfo info, MemoryImage before, MemoryImage after, boolean succeeded) {
        SequencedMap<String, FieldValue> values = new LinkedHashMap<>();
        for (FieldInfo field : info.fields()) {
            boolean readable = before.holds(field) && after.holds(field);
            if (readable && ((succeeded && field.direction().comesOut()) || changed(field, before, after))) {
                values.put(field.name(), FieldReader.value(field, after.bytes()));
            }
        }
        return values;
    }

    private static boolean says(CommandInfo info, FieldInfo field, MemoryImage structure) {
        return switch (field.format()) {
            case SIZE -> FieldReader.number(field, structure.bytes()) != info.size();
            case RESERVED -> FieldReader.number(field, structure.bytes()) != 0;
            default -> field.direction().goesIn() || !isZero(field, structure);
        };
    }

    private static boolean isZero(FieldInfo field, MemoryImage structure) {
        return !structure.differsFrom(structure.without(field));
    }

    private static boolean changed(FieldInfo field, MemoryImage before, MemoryImage after) {
        return FieldReader.bytes(field, before.bytes()).mismatch(FieldReader.bytes(field, after.bytes())) >= 0;
    }

    private static boolean pointsSomewhere(CallImage.ByPointer call) {
        return call.arrays().values().stream().anyMatch(array -> array.wanted() > 0);
    }

    /// No longer than the structure known, and ending between two fields.
    private static boolean hasUsableSize(CommandInfo info, MemoryImage structure) {
        long size = structure.size();
        return size <= info.size() && info.fields().stream().allMatch(field -> field.end() <= size || field.offset() >= size);
    }

    private static MemoryImage withoutFields(CommandInfo info, MemoryImage structure) {
        MemoryImage rest = structure;
        for (FieldInfo field : info.fields()) {
            rest = rest.holds(field) ? rest.without(field) : rest;
        }
        return rest;
    }
}
