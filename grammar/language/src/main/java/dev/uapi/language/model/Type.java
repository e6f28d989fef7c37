package dev.uapi.language.model;

/// What a field is in C.
public sealed interface Type {
    /// In bytes, the same on every ABI that the language admits.
    long size();

    /// In bytes, on 64-bit machines.
    long alignment();

    /// As the language spells it: `u32`, `struct iommu_iova_range`, `u8[3]`.
    String spelling();

    /// A fixed-width integer.
    record Scalar(ScalarType type) implements Type {
        @Override
        public long size() {
            return type.size();
        }

        @Override
        public long alignment() {
            return type.size();
        }

        @Override
        public String spelling() {
            return type.spelling();
        }
    }

    /// Another structure, in place.
    record Nested(Struct struct) implements Type {
        @Override
        public long size() {
            return struct.size();
        }

        @Override
        public long alignment() {
            return struct.alignment();
        }

        @Override
        public String spelling() {
            return "struct " + struct.name();
        }
    }

    /// A fixed number of elements in place.
    record Array(Type element, long length) implements Type {
        @Override
        public long size() {
            return element.size() * length;
        }

        @Override
        public long alignment() {
            return element.alignment();
        }

        @Override
        public String spelling() {
            return element.spelling() + "[" + length + "]";
        }
    }
}
