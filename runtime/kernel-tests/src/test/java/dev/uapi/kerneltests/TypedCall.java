package dev.uapi.kerneltests;

import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/// Turns a call that was recorded field by field into the bytes of its structure.
///
/// @param info what the fields are
record TypedCall(CommandInfo info) {
    /// The structure before the call.
    ///
    /// @param fields those that were given
    byte[] before(JsonNode fields) {
        byte[] structure = new byte[(int) info.size()];
        ByteBuffer bytes = ByteBuffer.wrap(structure).order(ByteOrder.nativeOrder());
        info.fields().stream().filter(field -> field.format() == FieldFormat.SIZE).forEach(field -> put(bytes, field, info.size()));
        return after(structure, fields);
    }

    /// The structure after the call.
    ///
    /// @param fields those that were answered; missing if there were none
    byte[] after(byte[] before, JsonNode fields) {
        byte[] structure = before.clone();
        ByteBuffer bytes = ByteBuffer.wrap(structure).order(ByteOrder.nativeOrder());
        info.fields().stream()
                .filter(field -> fields.has(field.name()))
                .forEach(field -> put(bytes, field, fields.get(field.name())));
        return structure;
    }

    private static long number(FieldInfo field, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().mapToLong(flag -> named(field, flag.asString())).reduce(0, (left, right) -> left | right);
        }
        return value.isNumber() ? value.asLong() : named(field, value.asString());
    }

    private static long named(FieldInfo field, String text) {
        return field.names().stream()
                .filter(name -> name.name().equals(text))
                .mapToLong(NamedValue::value)
                .findFirst()
                .orElseGet(() -> Long.parseUnsignedLong(text.substring("0x".length()), 16));
    }

    private static void put(ByteBuffer bytes, FieldInfo field, JsonNode value) {
        if (field.format() == FieldFormat.BYTES) {
            bytes.put((int) field.offset(), HexFormat.of().parseHex(value.asString()));
        } else {
            put(bytes, field, number(field, value));
        }
    }

    private static void put(ByteBuffer bytes, FieldInfo field, long value) {
        int offset = (int) field.offset();
        switch (field.size()) {
            case Byte.BYTES -> bytes.put(offset, (byte) value);
            case Short.BYTES -> bytes.putShort(offset, (short) value);
            case Integer.BYTES -> bytes.putInt(offset, (int) value);
            case Long.BYTES -> bytes.putLong(offset, value);
            default -> throw new IllegalArgumentException(field.toString());
        }
    }
}
