package dev.uapi.cheader.model;

import dev.uapi.language.model.ScalarType;
import java.util.OptionalLong;

/// What a member or an argument is.
public sealed interface CType {
    /// As the header has it: `__u32`, `struct loop_info64`, `unsigned long`, `__u8[3]`.
    String spelling();

    /// An integer.
    record Scalar(String spelling, ScalarType type) implements CType {}

    /// A structure or union: one declared elsewhere in the header, or here.
    record Struct(String spelling, CStruct struct) implements CType {}

    /// An enum, which is 32 bits wide.
    record Enumerated(String spelling) implements CType {}

    /// Some elements in place.
    ///
    /// @param length     empty: as many as there are
    /// @param lengthText as the header has it: `LO_NAME_SIZE`
    record Array(CType element, OptionalLong length, String lengthText) implements CType {
        @Override
        public String spelling() {
            return element.spelling() + "[" + lengthText + "]";
        }
    }

    /// An address, as wide as the machine's.
    record Pointer(String spelling) implements CType {}

    /// Something that the header does not tell the size of.
    record Unknown(String spelling) implements CType {}
}
