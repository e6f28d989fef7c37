package dev.uapi.cheader.read;

import dev.uapi.cheader.read.CToken.Kind;
import dev.uapi.cheader.read.Macros.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Decides what stands behind `#if`.
final class ConditionEvaluator {
    /// Attributes that gcc has had for long.
    private static final Set<String> ATTRIBUTES = Set.of("packed", "aligned", "deprecated", "unused", "may_alias", "nonnull", "format");

    private final Macros macros;
    private final Expander.Budget budget;

    ConditionEvaluator(Macros macros, Expander.Budget budget) {
        this.macros = macros;
        this.budget = budget;
    }

    /// Never `UNKNOWN`: throws, with what it depends on.
    Certainty evaluate(List<CToken> condition) {
        if (condition.isEmpty()) {
            throw UnreadableException.form("a condition must stand behind it");
        }
        List<CToken> expanded = Expander.expand(withAnswers(condition), macros, budget);
        CNumber value = new ExpressionParser(new Cursor(expanded), this::named, true).parse();
        return value.isTrue() ? Certainty.YES : Certainty.NO;
    }

    /// `defined X` and `__has_attribute(X)` are answered before anything is expanded.
    private List<CToken> withAnswers(List<CToken> condition) {
        List<CToken> answered = new ArrayList<>();
        for (int i = 0; i < condition.size(); i++) {
            CToken token = condition.get(i);
            boolean bracket = i + 3 < condition.size() && condition.get(i + 1).is("(") && condition.get(i + 3).is(")");
            int name = bracket ? i + 2 : i + 1;
            if (token.is("defined") && name < condition.size() && condition.get(name).isName()) {
                answered.add(defined(condition.get(name)));
                i = bracket ? i + 3 : i + 1;
            } else if (token.is("__has_attribute") && bracket) {
                answered.add(hasAttribute(condition.get(name)));
                i += 3;
            } else {
                answered.add(token);
            }
        }
        return answered;
    }

    /// Where nobody knows, the name stays, and matters only if it is looked at.
    private CToken defined(CToken name) {
        return switch (macros.isDefined(name.text())) {
            case YES -> CToken.number("1", name);
            case NO -> CToken.number("0", name);
            case UNKNOWN -> new CToken(Kind.NAME, name.text(), name.start(), name.end(), Hidden.NOTHING);
        };
    }

    private static CToken hasAttribute(CToken name) {
        String plain = name.text().replaceAll("^__|__$", "");
        return ATTRIBUTES.contains(plain)
                ? CToken.number("1", name)
                : new CToken(Kind.NAME, "__has_attribute(" + plain + ")", name.start(), name.end(), Hidden.NOTHING);
    }

    private CNumber named(CToken name) {
        if (macros.isDefined(name.text()) == Certainty.NO && !name.text().startsWith("__has_")) {
            return CNumber.ZERO;
        }
        throw UnreadableException.substance("it depends on " + name.text() + ", which " + macros.whyUnknown(name.text()));
    }
}
