package dev.uapi.replay;

import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Turns a structure that was written down field by field into its bytes.
///
/// @param info what the fields are
record TypedStructure(CommandInfo info) {
    /// The structure before the call: what is not said is 0, and the size is that of the structure. It has a tail of zeros if it
    /// is said to be longer.
    Bytes before(Members fields) throws TraceException {
        Bytes structure = Bytes.zeros(Math.toIntExact(info.size()));
        for (FieldInfo field : info.fields()) {
            if (field.format() == FieldFormat.SIZE) {
                structure = structure.withNumber(Math.toIntExact(field.offset()), field.size(), info.size());
            }
        }
        return with(structure, fields);
    }

    /// The structure with other values in these fields.
    Bytes with(Bytes structure, Members fields) throws TraceException {
        Bytes changed = structure;
        Set<String> unknown = new TreeSet<>(fields.names());
        for (FieldInfo field : info.fields()) {
            if (unknown.remove(field.name())) {
                changed = put(changed, field, fields);
            }
        }
        if (!unknown.isEmpty()) {
            String known = info.fields().stream().map(FieldInfo::name).collect(Collectors.joining(", "));
            throw fields.wrong(info.name() + " has no field " + String.join(", ", unknown) + "; it has " + known);
        }
        return changed;
    }

    private static Bytes put(Bytes structure, FieldInfo field, Members fields) throws TraceException {
        int offset = Math.toIntExact(field.offset());
        if (field.format() == FieldFormat.BYTES) {
            Bytes bytes = fields.bytes(field.name());
            if (bytes.length() != field.size()) {
                throw fields.wrong("'" + field.name() + "' has " + field.size() + " bytes, not " + bytes.length());
            }
            return structure.with(offset, bytes);
        }
        return structure.withNumber(offset, field.size(), fitting(field, number(field, fields), fields));
    }

    private static long fitting(FieldInfo field, long value, Members fields) throws TraceException {
        int bits = Byte.SIZE * field.size();
        boolean fits = bits == Long.SIZE || value >>> bits == 0 || (value < 0 && value >= -1L << (bits - 1));
        if (!fits) {
            throw fields.wrong("'" + field.name() + "' has " + bits + " bits, too few for 0x" + Long.toHexString(value));
        }
        return value;
    }

    private static long number(FieldInfo field, Members fields) throws TraceException {
        JsonNode value = fields.get(field.name());
        if (!value.isArray()) {
            return one(field, value, fields);
        }
        long bits = 0;
        for (JsonNode flag : value.values()) {
            bits |= one(field, flag, fields);
        }
        return bits;
    }

    private static long one(FieldInfo field, JsonNode value, Members fields) throws TraceException {
        Optional<Long> named = value.isString() ? named(field, value.stringValue()) : Optional.empty();
        if (named.isPresent()) {
            return named.get();
        }
        if (value.isString() && !field.names().isEmpty() && !value.stringValue().startsWith("0x")) {
            String known = field.names().stream().map(NamedValue::name).collect(Collectors.joining(", "));
            throw fields.wrong("'" + field.name() + "' knows no " + value.stringValue() + "; it knows " + known);
        }
        return fields.number(field.name(), value);
    }

    /// By the name that traces use, or by the kernel's, which ends with it.
    private static Optional<Long> named(FieldInfo field, String text) {
        return field.names().stream()
                .filter(name -> text.equals(name.name()) || text.endsWith("_" + name.name()))
                .max((left, right) -> Integer.compare(left.name().length(), right.name().length()))
                .map(NamedValue::value);
    }
}
