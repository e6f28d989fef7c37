package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AddsContext;
import dev.uapi.language.grammar.UapiParser.AllowedExtensionContext;
import dev.uapi.language.grammar.UapiParser.AttemptContext;
import dev.uapi.language.grammar.UapiParser.ExtensionContext;
import dev.uapi.language.grammar.UapiParser.HistoricalNameContext;
import dev.uapi.language.grammar.UapiParser.JudgingContext;
import dev.uapi.language.grammar.UapiParser.ParameterContext;
import dev.uapi.language.grammar.UapiParser.QueryContext;
import dev.uapi.language.grammar.UapiParser.UndoingContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.AllowSyntax;
import dev.uapi.language.syntax.Body.AttemptSyntax;
import dev.uapi.language.syntax.Body.FlagSyntax;
import dev.uapi.language.syntax.Body.HistoricalNameSyntax;
import dev.uapi.language.syntax.Body.JudgementSyntax;
import dev.uapi.language.syntax.Body.ParameterSyntax;
import dev.uapi.language.syntax.Body.QuerySyntax;
import dev.uapi.language.syntax.Body.UndoSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
                words.word(context.name()),
                context.parameters() == null ? List.of() : context.parameters().parameter().stream().map(this::parameter).toList(),
                words.optional(context.INT()),
                fields.availability(context.availability()),
                items(context, HistoricalNameContext.class, this::historicalName),
                items(context, QueryContext.class, this::query),
                items(context, AttemptContext.class, this::attempt),
                items(context, AddsContext.class, item -> words.words(item.name())).stream().flatMap(List::stream).toList(),
                items(context, AllowedExtensionContext.class, this::allow));
    }

    private static <C extends ParserRuleContext, S> List<S> items(ExtensionContext context, Class<C> type, Function<C, S> build) {
        return context.getRuleContexts(type).stream().map(build).toList();
    }

    private ParameterSyntax parameter(ParameterContext context) {
        List<Word> kinds = context.objects() == null ? List.of() : words.words(context.objects().name());
        return new ParameterSyntax(words.word(context.name()), kinds);
    }

    private HistoricalNameSyntax historicalName(HistoricalNameContext context) {
        return new HistoricalNameSyntax(words.word(context.name()), words.optional(context.INT()));
    }

    private QuerySyntax query(QueryContext context) {
        Optional<FlagSyntax> flag = context.name().size() > 1
                ? Optional.of(new FlagSyntax(words.word(context.name(1)), words.word(context.name(2))))
                : Optional.empty();
        return new QuerySyntax(
                words.word(context.name(0)), fields.assignments(context.assignments()), words.optional(context.INT()), flag);
    }

    private AttemptSyntax attempt(AttemptContext context) {
        return new AttemptSyntax(
                words.word(context.name()),
                fields.assignments(context.assignments()),
                context.getRuleContexts(JudgingContext.class).stream().map(this::judgement).toList(),
                context.getRuleContexts(UndoingContext.class).stream().map(this::undo).toList());
    }

    private JudgementSyntax judgement(JudgingContext context) {
        return new JudgementSyntax(
                words.word(context.name()),
                words.word(context.ruling()),
                Optional.ofNullable(context.text()).map(text -> words.string(text.STRING())));
    }

    private UndoSyntax undo(UndoingContext context) {
        return new UndoSyntax(words.word(context.name()), fields.assignments(context.assignments()));
    }

    private AllowSyntax allow(AllowedExtensionContext context) {
        return new DeclarationBuilder(words).allow(context.allow());
    }
}
