package dev.uapi.decode;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.Optional;

/// Structures that a number chooses.
final class Payloads {
    private Payloads() {}

    /// The one that the selector stands for; empty if it is of none that is described.
    static Optional<Struct> struct(Struct struct, Memory structure, String selector, EnumType types) {
        long number = number(struct, selector, structure);
        return types.members().stream().filter(member -> member.value() == number).flatMap(member -> member.carries().stream()).findFirst();
    }

    /// What a field, or a range of bits, holds.
    static long number(Struct struct, String name, Memory structure) {
        for (Field field : struct.fields()) {
            long word = field.type() instanceof Type.Scalar(var type) ? structure.number(field.offset(), type) : 0;
            if (field.name().equals(name)) {
                return word;
            }
            Optional<BitRange> range = field.ranges().stream().filter(each -> each.name().equals(name)).findFirst();
            if (range.isPresent()) {
                return range.get().of(word);
            }
        }
        return 0;
    }
}
