package dev.uapi.runtime.trace;

import java.util.List;
import java.util.Optional;

/// A field of a command's structure, as a trace shows it. Every field has one, the reserved ones too; explicit padding has none.
///
/// ```java
/// FieldInfo.of("user_va", 16, 8, FieldFormat.ADDRESS)
/// FieldInfo.of("flags", 4, 4, FieldFormat.FLAGS).named(List.of(new NamedValue("FIXED_IOVA", 1)))
/// FieldInfo.of("iova", 32, 8, FieldFormat.IOVA).going(FieldDirection.INOUT)
/// FieldInfo.of("allowed_iovas", 16, 8, FieldFormat.POINTER).pointing(new PointerInfo(16, "num_iovas"))
/// FieldInfo.of("fd", 12, 4, FieldFormat.NUMBER).asSigned()
/// ```
///
/// @param name    as the kernel calls it: `user_va`
/// @param offset  from the start of the structure, in bytes
/// @param size    in bytes: 1, 2, 4 or 8, unless the format is [FieldFormat#BYTES]
/// @param signed  whether the number is signed
/// @param direction which way its bytes go
/// @param names   for [FieldFormat#ENUM] and [FieldFormat#FLAGS], in the order of the description
/// @param pointer for [FieldFormat#POINTER]
public record FieldInfo(
        String name,
        long offset,
        int size,
        boolean signed,
        FieldFormat format,
        FieldDirection direction,
        List<NamedValue> names,
        Optional<PointerInfo> pointer) {
    /// Copies the names.
    public FieldInfo {
        names = List.copyOf(names);
    }

    /// An unsigned field that only goes in.
    public static FieldInfo of(String name, long offset, int size, FieldFormat format) {
        return new FieldInfo(name, offset, size, false, format, FieldDirection.IN, List.of(), Optional.empty());
    }

    /// The same field, signed.
    public FieldInfo asSigned() {
        return new FieldInfo(name, offset, size, true, format, direction, names, pointer);
    }

    /// The same field, going another way.
    public FieldInfo going(FieldDirection direction) {
        return new FieldInfo(name, offset, size, signed, format, direction, names, pointer);
    }

    /// The same field, with names for its values.
    public FieldInfo named(List<NamedValue> names) {
        return new FieldInfo(name, offset, size, signed, format, direction, names, pointer);
    }

    /// The same field, with what it points to.
    public FieldInfo pointing(PointerInfo pointer) {
        return new FieldInfo(name, offset, size, signed, format, direction, names, Optional.of(pointer));
    }

    /// The first offset behind it.
    public long end() {
        return offset + size;
    }
}
