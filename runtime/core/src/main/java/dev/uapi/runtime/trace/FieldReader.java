package dev.uapi.runtime.trace;

import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads fields out of the bytes of a structure.
final class FieldReader {
    private FieldReader() {}

    static FieldValue value(FieldInfo field, MemorySegment structure) {
        return switch (field.format()) {
            case SIZE, NUMBER, RESERVED, DESCRIPTOR -> FieldValue.number(number(field, structure), field.signed());
            case ENUM -> member(field, number(field, structure));
            case FLAGS -> flags(field, number(field, structure));
            case ADDRESS, IOVA, POINTER -> FieldValue.hexadecimal(number(field, structure));
            case BYTES -> new FieldValue.Text(HexFormat.of().formatHex(bytes(field, structure).toArray(ValueLayout.JAVA_BYTE)));
        };
    }

    /// The number in a field of 1, 2, 4 or 8 bytes.
    static long number(FieldInfo field, MemorySegment structure) {
        long bits = switch (field.size()) {
            case 1 -> structure.get(Layouts.U8, field.offset());
            case 2 -> structure.get(Layouts.U16, field.offset());
            case 4 -> structure.get(Layouts.U32, field.offset());
            case 8 -> structure.get(Layouts.U64, field.offset());
            default -> throw new IllegalArgumentException(field.name() + " has " + field.size() + " bytes: it is no number");
        };
        int unused = Long.SIZE - Byte.SIZE * field.size();
        return field.signed() ? bits : bits << unused >>> unused;
    }

    static MemorySegment bytes(FieldInfo field, MemorySegment structure) {
        return structure.asSlice(field.offset(), field.size());
    }

    private static FieldValue member(FieldInfo field, long number) {
        return field.names().stream()
                .filter(name -> name.value() == number)
                .findFirst()
                .<FieldValue>map(name -> new FieldValue.Text(name.name()))
                .orElseGet(() -> FieldValue.number(number, field.signed()));
    }

    private static FieldValue flags(FieldInfo field, long number) {
        List<String> names = new ArrayList<>();
        long rest = number;
        for (NamedValue flag : field.names()) {
            if (flag.value() != 0 && (number & flag.value()) == flag.value()) {
                names.add(flag.name());
                rest &= ~flag.value();
            }
        }
        if (rest != 0) {
            names.add("0x" + Long.toHexString(rest));
        }
        return new FieldValue.Names(List.copyOf(names));
    }
}
