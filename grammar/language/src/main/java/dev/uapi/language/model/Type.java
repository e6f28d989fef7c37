package dev.uapi.language.model;

import java.util.Optional;

/// What a field is in C.
public sealed interface Type {
    /// In bytes, on that machine.
    long size(Architecture machine);

    /// In bytes, on that machine.
    long alignment(Architecture machine);

    /// As the language spells it: `u32`, `struct iommu_iova_range`, `u8[3]`.
    String spelling();

    /// In bytes, on 64-bit machines.
    default long size() {
        return size(Architecture.X86_64);
    }

    /// In bytes, on 64-bit machines.
    default long alignment() {
        return alignment(Architecture.X86_64);
    }

    /// A number, or a character.
    record Scalar(ScalarType type) implements Type {
        @Override
        public long size(Architecture machine) {
            return type.size(machine);
        }

        @Override
        public long alignment(Architecture machine) {
            return type.alignment(machine);
        }

        @Override
        public String spelling() {
            return type.spelling();
        }
    }

    /// Another structure, in place.
    record Nested(Struct struct) implements Type {
        @Override
        public long size(Architecture machine) {
            return machine.isUsual() ? struct.size() : struct.layout(machine).size();
        }

        @Override
        public long alignment(Architecture machine) {
            return machine.isUsual() ? struct.alignment() : struct.layout(machine).alignment();
        }

        @Override
        public String spelling() {
            return "struct " + struct.name();
        }
    }

    /// A fixed number of elements in place.
    record Array(Type element, long length) implements Type {
        @Override
        public long size(Architecture machine) {
            return element.size(machine) * length;
        }

        @Override
        public long alignment(Architecture machine) {
            return element.alignment(machine);
        }

        @Override
        public String spelling() {
            return element.spelling() + "[" + length + "]";
        }
    }

    /// As many elements as the caller brings: at the end of a structure, whose size does not count them.
    ///
    /// @param count the field that says how many there are; empty: nobody does
    record Flexible(Type element, Optional<String> count) implements Type {
        @Override
        public long size(Architecture machine) {
            return 0;
        }

        @Override
        public long alignment(Architecture machine) {
            return element.alignment(machine);
        }

        @Override
        public String spelling() {
            return element.spelling() + "[" + count.orElse("") + "]";
        }
    }
}
