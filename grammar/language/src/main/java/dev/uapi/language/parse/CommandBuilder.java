package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AllowedHereContext;
import dev.uapi.language.grammar.UapiParser.AlsoOnAnyContext;
import dev.uapi.language.grammar.UapiParser.AlsoOnContext;
import dev.uapi.language.grammar.UapiParser.ArgumentContext;
import dev.uapi.language.grammar.UapiParser.CommandContext;
import dev.uapi.language.grammar.UapiParser.CommandItemContext;
import dev.uapi.language.grammar.UapiParser.ConditionContext;
import dev.uapi.language.grammar.UapiParser.CountReturnedContext;
import dev.uapi.language.grammar.UapiParser.DeprecatedCommandContext;
import dev.uapi.language.grammar.UapiParser.DescriptorReturnedContext;
import dev.uapi.language.grammar.UapiParser.ExampleCallContext;
import dev.uapi.language.grammar.UapiParser.ExampleContext;
import dev.uapi.language.grammar.UapiParser.FailsContext;
import dev.uapi.language.grammar.UapiParser.FailureContext;
import dev.uapi.language.grammar.UapiParser.KeptOnContext;
import dev.uapi.language.grammar.UapiParser.LaidOutContext;
import dev.uapi.language.grammar.UapiParser.NameContext;
import dev.uapi.language.grammar.UapiParser.ObjectReturnedContext;
import dev.uapi.language.grammar.UapiParser.OccasionContext;
import dev.uapi.language.grammar.UapiParser.RaisedContext;
import dev.uapi.language.grammar.UapiParser.RequiredContext;
import dev.uapi.language.grammar.UapiParser.RespondsContext;
import dev.uapi.language.grammar.UapiParser.ResponseContext;
import dev.uapi.language.grammar.UapiParser.ResultContext;
import dev.uapi.language.grammar.UapiParser.ReturnedContext;
import dev.uapi.language.grammar.UapiParser.SelectedContext;
import dev.uapi.language.grammar.UapiParser.SelectionContext;
import dev.uapi.language.grammar.UapiParser.TextContext;
import dev.uapi.language.grammar.UapiParser.ValueReturnedContext;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.ShapeSyntax;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.ConditionSyntax;
import dev.uapi.language.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/// Turns a command into syntax of ours.
final class CommandBuilder {
    private final Words words;
    private final FieldBuilder fields;
    private final LayoutBuilder layouts;
    private final ConditionBuilder conditions;

    CommandBuilder(Words words, FieldBuilder fields) {
        this.words = words;
        this.fields = fields;
        this.layouts = new LayoutBuilder(words, fields);
        this.conditions = new ConditionBuilder(words);
    }

    Body build(CommandContext context) {
        return new Body.CommandBody(
                words.doc(context),
                words.word(context.getStart()),
                words.word(context.title),
                words.optional(context.ioctlClass()),
                words.word(context.INT()),
                argument(context.argument()),
                words.optional(context.convention()),
                words.optional(context.opened),
                words.optional(context.whose),
                fields.availability(context.availability()),
                context.commandItem().stream().flatMap(this::item).toList());
    }

    private ArgumentSyntax argument(@Nullable ArgumentContext context) {
        if (context == null) {
            return new ArgumentSyntax.StructArgument(ShapeSyntax.USUAL, words.word(context), Optional.empty());
        }
        return switch (context.getStart().getText()) {
            case "by" -> new ArgumentSyntax.ValueArgument(words.span(context));
            case "no" -> new ArgumentSyntax.NoArgument();
            default -> new ArgumentSyntax.StructArgument(
                    DeclarationBuilder.shape(context.shape()), words.word(context.name(0)),
                    context.name().size() > 1 ? Optional.of(words.word(context.name(1))) : Optional.empty());
        };
    }

    private Stream<CommandItem> item(CommandItemContext item) {
        return switch (item) {
            case LaidOutContext context -> layouts.item(context.layoutItem()).map(CommandItem.Laid::new);
            case RequiredContext context -> Stream.of(new CommandItem.Required(words.span(context)));
            case RaisedContext context -> Stream.of(new CommandItem.Raised(
                    words.word(context.name()), conditions.condition(context.condition()), words.span(context)));
            case ReturnedContext context -> Stream.of(returned(context.result()));
            case DeprecatedCommandContext context ->
                Stream.of(new CommandItem.Outdated(words.text(context.text()), words.span(context)));
            case ResponseContext context -> Stream.of(new CommandItem.Contract(responds(context.responds())));
            case FailureContext context -> Stream.of(new CommandItem.Contract(fails(context.fails())));
            case SelectedContext context -> Stream.of(new CommandItem.Contract(selection(context.selection())));
            case ExampleCallContext context -> Stream.of(example(context.example()));
            case AllowedHereContext context -> Stream.of(new CommandItem.AllowItem(new DeclarationBuilder(words).allow(context.allow())));
            default -> Stream.empty();
        };
    }

    private CommandItem returned(@Nullable ResultContext result) {
        Word what = result == null ? words.word(result) : words.word(result.getStart());
        return switch (result) {
            case ValueReturnedContext context -> new CommandItem.Returned(what, List.of(), optionalText(context.text()));
            case CountReturnedContext context -> new CommandItem.Returned(what, List.of(), optionalText(context.text()));
            case DescriptorReturnedContext context ->
                new CommandItem.Returned(what, words.optional(context.name()).stream().toList(), optionalText(context.text()));
            case ObjectReturnedContext context -> new CommandItem.Returned(what, words.words(context.name()), Optional.empty());
            case null, default -> new CommandItem.Returned(what, List.of(), Optional.empty());
        };
    }

    private Optional<Word> optionalText(@Nullable TextContext context) {
        return Optional.ofNullable(context).map(words::text);
    }

    private ClauseSyntax selection(SelectionContext context) {
        List<ClauseSyntax> clauses = new ArrayList<>();
        for (ParseTree child : context.children) {
            switch (child) {
                case FailsContext fails -> clauses.add(fails(fails));
                case RespondsContext responds -> clauses.add(responds(responds));
                case SelectionContext selection -> clauses.add(selection(selection));
                default -> {}
            }
        }
        return new ClauseSyntax.CaseClause(conditions.condition(context.condition()), clauses);
    }

    ClauseSyntax.FailsClause fails(FailsContext context) {
        boolean during = context.children.stream().anyMatch(child -> child.getText().equals("during") && !(child instanceof NameContext));
        return new ClauseSyntax.FailsClause(
                words.doc(context),
                words.word(context.name(0)),
                words.word(context.name(1)),
                optionalText(context.text()),
                during,
                optionalCondition(context.condition()),
                fields.availability(context.availability()),
                words.span(context));
    }

    private Optional<ConditionSyntax> optionalCondition(@Nullable ConditionContext context) {
        return context == null ? Optional.empty() : Optional.of(conditions.condition(context));
    }

    private ClauseSyntax responds(RespondsContext context) {
        return new ClauseSyntax.RespondsClause(
                words.words(context.name()),
                optionalCondition(context.condition()),
                occasions(context, AlsoOnContext.class).map(occasion -> words.word(occasion.name())).toList(),
                occasions(context, AlsoOnAnyContext.class).findAny().isPresent(),
                occasions(context, KeptOnContext.class).map(occasion -> words.word(occasion.name())).toList(),
                words.span(context));
    }

    private static <T extends OccasionContext> Stream<T> occasions(RespondsContext context, Class<T> type) {
        return context.getRuleContexts(type).stream();
    }

    private CommandItem example(ExampleContext context) {
        boolean gives = context.assignments().size() > 1;
        return new CommandItem.ExampleItem(
                words.doc(context),
                fields.assignments(context.assignments(0)),
                gives ? fields.assignments(context.assignments(1)) : List.of(),
                words.optional(context.name()),
                words.span(context));
    }
}
