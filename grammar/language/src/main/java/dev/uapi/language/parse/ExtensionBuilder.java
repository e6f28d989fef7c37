package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AddsContext;
import dev.uapi.language.grammar.UapiParser.AllowedExtensionContext;
import dev.uapi.language.grammar.UapiParser.AttemptContext;
import dev.uapi.language.grammar.UapiParser.BecameContext;
import dev.uapi.language.grammar.UapiParser.ClosingContext;
import dev.uapi.language.grammar.UapiParser.ExcludingContext;
import dev.uapi.language.grammar.UapiParser.ExtensionContext;
import dev.uapi.language.grammar.UapiParser.HistoricalNameContext;
import dev.uapi.language.grammar.UapiParser.ImpossibleContext;
import dev.uapi.language.grammar.UapiParser.JudgingContext;
import dev.uapi.language.grammar.UapiParser.NothingToUndoContext;
import dev.uapi.language.grammar.UapiParser.ParameterContext;
import dev.uapi.language.grammar.UapiParser.QueryContext;
import dev.uapi.language.grammar.UapiParser.UndoingContext;
import dev.uapi.language.grammar.UapiParser.VerdictContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.AllowSyntax;
import dev.uapi.language.syntax.Body.AnswerSyntax;
import dev.uapi.language.syntax.Body.AttemptSyntax;
import dev.uapi.language.syntax.Body.ExclusionSyntax;
import dev.uapi.language.syntax.Body.HistoricalNameSyntax;
import dev.uapi.language.syntax.Body.JudgementSyntax;
import dev.uapi.language.syntax.Body.NeverSyntax;
import dev.uapi.language.syntax.Body.ParameterSyntax;
import dev.uapi.language.syntax.Body.QuerySyntax;
import dev.uapi.language.syntax.Body.UndoSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/// Turns an extension into syntax of ours.
final class ExtensionBuilder {
    private final Words words;
    private final FieldBuilder fields;

    ExtensionBuilder(Words words, FieldBuilder fields) {
        this.words = words;
        this.fields = fields;
    }

    Body build(ExtensionContext context) {
        return new Body.ExtensionBody(
                words.doc(context),
                tier(context),
                words.word(context.title),
                context.parameters() == null ? List.of() : context.parameters().parameter().stream().map(this::parameter).toList(),
                words.optional(context.INT()),
                words.optional(context.whose),
                fields.availability(context.availability()),
                items(context, HistoricalNameContext.class, this::historicalName),
                items(context, QueryContext.class, this::query),
                items(context, AttemptContext.class, this::attempt),
                items(context, ImpossibleContext.class, item -> new NeverSyntax(words.text(item.text()))),
                items(context, AddsContext.class, item -> words.words(item.name())).stream().flatMap(List::stream).toList(),
                items(context, BecameContext.class, item -> words.words(item.name())).stream().flatMap(List::stream).toList(),
                items(context, AllowedExtensionContext.class, this::allow));
    }

    private Optional<Word> tier(ExtensionContext context) {
        Word first = words.word(context.getStart());
        return first.text().equals("extension") ? Optional.empty() : Optional.of(first);
    }

    private static <C extends ParserRuleContext, S> List<S> items(ExtensionContext context, Class<C> type, Function<C, S> build) {
        return context.getRuleContexts(type).stream().map(build).toList();
    }

    private ParameterSyntax parameter(ParameterContext context) {
        List<Word> kinds = context.objects() == null ? List.of() : words.words(context.objects().name());
        boolean descriptor = context.objects() == null && context.getStop().getText().equals("fd");
        return new ParameterSyntax(words.word(context.name()), kinds, descriptor);
    }

    private HistoricalNameSyntax historicalName(HistoricalNameContext context) {
        return new HistoricalNameSyntax(words.word(context.name()), words.optional(context.INT()));
    }

    private QuerySyntax query(QueryContext context) {
        Optional<AnswerSyntax> answer = context.relation != null
                ? Optional.of(new AnswerSyntax(words.word(context.name(1)), words.word(context.relation), words.word(context.name(2))))
                : Optional.empty();
        return new QuerySyntax(
                words.word(context.name(0)), fields.assignments(context.assignments()), words.optional(context.INT()), answer);
    }

    private AttemptSyntax attempt(AttemptContext context) {
        return new AttemptSyntax(
                words.word(context.name()),
                fields.assignments(context.assignments()),
                context.getRuleContexts(JudgingContext.class).stream().map(this::judgement).toList(),
                context.verdict().stream().flatMap(this::undo).toList(),
                context.getRuleContexts(ExcludingContext.class).stream().map(this::exclusion).toList());
    }

    private JudgementSyntax judgement(JudgingContext context) {
        return new JudgementSyntax(
                words.word(context.name()),
                words.word(context.ruling()),
                Optional.ofNullable(context.text()).map(text -> words.string(text.STRING())));
    }

    private Stream<UndoSyntax> undo(VerdictContext verdict) {
        return switch (verdict) {
            case UndoingContext context ->
                Stream.of(new UndoSyntax.Calling(words.word(context.name()), fields.assignments(context.assignments())));
            case ClosingContext context -> Stream.of(new UndoSyntax.Closing(words.word(context.name())));
            case NothingToUndoContext context -> Stream.of(new UndoSyntax.Nothing(words.text(context.text())));
            default -> Stream.empty();
        };
    }

    private ExclusionSyntax exclusion(ExcludingContext context) {
        return new ExclusionSyntax(words.words(context.name()), words.text(context.text()));
    }

    private AllowSyntax allow(AllowedExtensionContext context) {
        return new DeclarationBuilder(words).allow(context.allow());
    }
}
