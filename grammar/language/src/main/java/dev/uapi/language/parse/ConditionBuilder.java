package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AnyObjectContext;
import dev.uapi.language.grammar.UapiParser.BitSetContext;
import dev.uapi.language.grammar.UapiParser.CapabilityContext;
import dev.uapi.language.grammar.UapiParser.ComparisonContext;
import dev.uapi.language.grammar.UapiParser.ConditionContext;
import dev.uapi.language.grammar.UapiParser.ConjunctionContext;
import dev.uapi.language.grammar.UapiParser.GroupingContext;
import dev.uapi.language.grammar.UapiParser.NegationContext;
import dev.uapi.language.grammar.UapiParser.OperandContext;
import dev.uapi.language.grammar.UapiParser.PredicationContext;
import dev.uapi.language.grammar.UapiParser.QuantifiedContext;
import dev.uapi.language.grammar.UapiParser.SumContext;
import dev.uapi.language.grammar.UapiParser.TestContext;
import dev.uapi.language.grammar.UapiParser.UnknownBitsContext;
import dev.uapi.language.grammar.UapiParser.UnknownIdContext;
import dev.uapi.language.grammar.UapiParser.WrapsContext;
import dev.uapi.language.syntax.ConditionSyntax;
import dev.uapi.language.syntax.ConditionSyntax.OperandKind;
import dev.uapi.language.syntax.ConditionSyntax.OperandSyntax;
import dev.uapi.language.syntax.ConditionSyntax.SumSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/// Turns conditions into syntax of ours.
final class ConditionBuilder {
    private final Words words;

    ConditionBuilder(Words words) {
        this.words = words;
    }

    ConditionSyntax condition(@Nullable ConditionContext context) {
        if (context == null || context.conjunction().isEmpty()) {
            return new ConditionSyntax.NoCondition(Span.NONE);
        }
        List<ConditionSyntax> alternatives = context.conjunction().stream().map(this::conjunction).toList();
        return alternatives.size() == 1 ? alternatives.getFirst() : new ConditionSyntax.AnyOf(alternatives, words.span(context));
    }

    private ConditionSyntax conjunction(ConjunctionContext context) {
        List<ConditionSyntax> parts = context.test().stream().map(this::test).toList();
        return parts.size() == 1 ? parts.getFirst() : new ConditionSyntax.AllOf(parts, words.span(context));
    }

    private ConditionSyntax test(@Nullable TestContext test) {
        Span span = words.span(test);
        return switch (test) {
            case NegationContext context -> new ConditionSyntax.NotThat(test(context.test()), span);
            case GroupingContext context -> condition(context.condition());
            case CapabilityContext context -> new ConditionSyntax.LacksCapability(words.word(context.name()), span);
            case AnyObjectContext context -> new ConditionSyntax.AnyObject(span);
            case PredicationContext context -> predication(context, span);
            case null, default -> new ConditionSyntax.NoCondition(span);
        };
    }

    private ConditionSyntax predication(PredicationContext test, Span span) {
        SumSyntax subject = sum(test.sum());
        return switch (test.predicate()) {
            case ComparisonContext context ->
                new ConditionSyntax.Comparing(subject, words.word((TerminalNode) context.getChild(0)), sum(context.sum()), span);
            case WrapsContext context -> new ConditionSyntax.Wrapping(subject, span);
            case UnknownIdContext context -> new ConditionSyntax.UnknownId(subject, span);
            case UnknownBitsContext context -> new ConditionSyntax.UnknownBits(subject, span);
            case QuantifiedContext context ->
                new ConditionSyntax.HavingBits(subject, context.getChild(1).getText().equals("any"), words.terminals(context.NAME()), span);
            case BitSetContext context -> new ConditionSyntax.HavingBits(subject, true, List.of(words.word(context.NAME())), span);
            case null, default -> new ConditionSyntax.NoCondition(span);
        };
    }

    private SumSyntax sum(@Nullable SumContext context) {
        if (context == null) {
            return new SumSyntax(List.of(), List.of(), Span.NONE);
        }
        List<Word> operators = new ArrayList<>();
        context.children.stream()
                .filter(TerminalNode.class::isInstance)
                .map(TerminalNode.class::cast)
                .forEach(terminal -> operators.add(words.word(terminal)));
        return new SumSyntax(context.operand().stream().map(this::operand).toList(), operators, words.span(context));
    }

    private OperandSyntax operand(OperandContext context) {
        if (context.INT() != null) {
            return new OperandSyntax(OperandKind.NUMBER, words.word(context.INT()));
        }
        boolean maximum = context.getStart().getText().equals("max");
        return new OperandSyntax(maximum ? OperandKind.MAXIMUM : OperandKind.NAME, words.word(context));
    }
}
