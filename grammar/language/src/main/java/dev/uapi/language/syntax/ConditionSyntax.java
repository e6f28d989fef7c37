package dev.uapi.language.syntax;

import java.util.List;

/// A condition as written.
public sealed interface ConditionSyntax {
    Span span();

    /// `… or …`
    record AnyOf(List<ConditionSyntax> alternatives, Span span) implements ConditionSyntax {}

    /// `… and …`
    record AllOf(List<ConditionSyntax> parts, Span span) implements ConditionSyntax {}

    /// `not …`
    record NotThat(ConditionSyntax condition, Span span) implements ConditionSyntax {}

    /// `lacks CAP_SYS_RESOURCE`
    record LacksCapability(Word capability, Span span) implements ConditionSyntax {}

    /// `objects exist`
    record AnyObject(Span span) implements ConditionSyntax {}

    /// `length == 0`
    record Comparing(SumSyntax left, Word operator, SumSyntax right, Span span) implements ConditionSyntax {}

    /// `user_va + length wraps`
    record Wrapping(SumSyntax sum, Span span) implements ConditionSyntax {}

    /// `ioas_id unknown`
    record UnknownId(SumSyntax subject, Span span) implements ConditionSyntax {}

    /// `flags has unknown`
    record UnknownBits(SumSyntax subject, Span span) implements ConditionSyntax {}

    /// `flags has A`, `flags has any of (A, B)`, `flags has none of (A, B)`
    record HavingBits(SumSyntax subject, boolean any, List<Word> members, Span span) implements ConditionSyntax {}

    /// Text that is no condition.
    record NoCondition(Span span) implements ConditionSyntax {}

    /// `a + b - 1`
    ///
    /// @param operators one fewer than operands
    record SumSyntax(List<OperandSyntax> operands, List<Word> operators, Span span) {}

    /// `4096`, `max`, `length`
    record OperandSyntax(OperandKind kind, Word word) {}

    /// What an operand is by its token.
    enum OperandKind {
        NUMBER,
        MAXIMUM,
        NAME
    }
}
