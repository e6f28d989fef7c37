package dev.uapi.language.model;

import java.util.stream.Stream;

/// A number made from an argument: unsigned, of 64 bits; operations go from left to right.
public sealed interface Expression {
    /// The fields that it is made from, in the order in which they are written; a field may come twice.
    default Stream<Field> fields() {
        return switch (this) {
            case FieldValue(var field) -> Stream.of(field);
            case RangeValue(var field, _) -> Stream.of(field);
            case Binary(var left, _, var right) -> Stream.concat(left.fields(), right.fields());
            case Constant _, Maximum _ -> Stream.empty();
        };
    }

    /// A field of the argument.
    record FieldValue(Field field) implements Expression {}

    /// A range of bits of a field, shifted down: `0` to `0xffff` for `bits 0 to 15`.
    record RangeValue(Field field, BitRange range) implements Expression {}

    /// A number as written, or a named one.
    ///
    /// @param spelling as the author wrote it: `4096`, `0x10`, `IOMMU_OPTION_OP_GET`
    record Constant(long value, String spelling) implements Expression {}

    /// 2^64 - 1, the largest of all.
    record Maximum() implements Expression {}

    /// Two of them combined.
    record Binary(Expression left, Operator operator, Expression right) implements Expression {}

    /// What combines them.
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        MODULO("%");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }
}
