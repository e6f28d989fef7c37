package dev.uapi.language.model;

import java.util.List;
import java.util.stream.Collectors;

/// Conditions as the language writes them, for readers.
public final class ConditionText {
    private ConditionText() {}

    /// The condition in the place of words that nobody wrote.
    public static String asWords(Condition condition) {
        return "`" + of(condition) + "`";
    }

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Or or -> joined(or.alternatives(), " or ");
            case Condition.And and -> joined(and.parts(), " and ");
            case Condition.AllZero zero -> zero.field().name() + " == 0";
            case Condition.Not(Condition.AllZero zero) -> zero.field().name() + " != 0";
            case Condition.Not not -> "not " + nested(not.condition());
            case Condition.Compare compare -> of(compare.left()) + " " + compare.comparison().symbol() + " " + of(compare.right());
            case Condition.Wraps wraps -> of(wraps.expression()) + " wraps";
            case Condition.UnknownObject unknown -> unknown.field().name() + " unknown";
            case Condition.UnknownValue unknown -> unknown.field().name() + " has unknown";
            case Condition.HasBits bits -> bits(bits);
            case Condition.Lacks lacks -> "lacks " + lacks.capability();
            case Condition.ObjectsExist exist -> "objects exist";
        };
    }

    public static String of(Expression expression) {
        return switch (expression) {
            case Expression.FieldValue value -> value.field().name();
            case Expression.RangeValue value -> value.range().name();
            case Expression.Constant constant -> constant.spelling();
            case Expression.Maximum maximum -> "max";
            case Expression.Binary binary -> of(binary.left()) + " " + binary.operator().symbol() + " " + of(binary.right());
        };
    }

    private static String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(ConditionText::nested).collect(Collectors.joining(word));
    }

    private static String nested(Condition condition) {
        boolean composed = condition instanceof Condition.Or || condition instanceof Condition.And;
        return composed ? "(" + of(condition) + ")" : of(condition);
    }

    private static String bits(Condition.HasBits bits) {
        List<String> names = bits.members().stream().map(EnumType.Member::name).toList();
        String subject = bits.field().name() + " has ";
        return names.size() == 1 && bits.any()
                ? subject + names.getFirst()
                : subject + (bits.any() ? "any" : "none") + " of (" + String.join(", ", names) + ")";
    }
}
