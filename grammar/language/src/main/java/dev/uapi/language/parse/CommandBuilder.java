package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AllowedHereContext;
import dev.uapi.language.grammar.UapiParser.ArgumentContext;
import dev.uapi.language.grammar.UapiParser.CommandContext;
import dev.uapi.language.grammar.UapiParser.CommandItemContext;
import dev.uapi.language.grammar.UapiParser.ConditionContext;
import dev.uapi.language.grammar.UapiParser.ExampleCallContext;
import dev.uapi.language.grammar.UapiParser.ExampleContext;
import dev.uapi.language.grammar.UapiParser.FailsContext;
import dev.uapi.language.grammar.UapiParser.FailureContext;
import dev.uapi.language.grammar.UapiParser.LaidOutContext;
import dev.uapi.language.grammar.UapiParser.NameContext;
import dev.uapi.language.grammar.UapiParser.RaisedContext;
import dev.uapi.language.grammar.UapiParser.RequiredContext;
import dev.uapi.language.grammar.UapiParser.RespondsContext;
import dev.uapi.language.grammar.UapiParser.ResponseContext;
import dev.uapi.language.grammar.UapiParser.ReturnsBooleanContext;
import dev.uapi.language.grammar.UapiParser.SelectedContext;
import dev.uapi.language.grammar.UapiParser.SelectionContext;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
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
        boolean placed = context.name().size() > 1;
        return new Body.CommandBody(
                words.doc(context),
                words.word(context.getStart()),
                words.word(context.name(0)),
                words.optional(context.ioctlClass()),
                words.word(context.INT()),
                argument(context.argument()),
                placed ? Optional.of(words.word(context.name(1))) : Optional.empty(),
                fields.availability(context.availability()),
                context.commandItem().stream().flatMap(this::item).toList());
    }

    private ArgumentSyntax argument(@Nullable ArgumentContext context) {
        if (context == null) {
            return new ArgumentSyntax.StructArgument(words.word(context));
        }
        return switch (context.getStart().getText()) {
            case "by" -> new ArgumentSyntax.ValueArgument(words.span(context));
            case "no" -> new ArgumentSyntax.NoArgument();
            default -> new ArgumentSyntax.StructArgument(words.word(context.name()));
        };
    }

    private Stream<CommandItem> item(CommandItemContext item) {
        return switch (item) {
            case LaidOutContext context -> layouts.item(context.layoutItem()).map(CommandItem.Laid::new);
            case RequiredContext context -> Stream.of(new CommandItem.Required(words.span(context)));
            case RaisedContext context -> Stream.of(new CommandItem.Raised(
                    words.word(context.name()), conditions.condition(context.condition()), words.span(context)));
            case ReturnsBooleanContext context -> Stream.of(new CommandItem.ReturnsBoolean(words.span(context)));
            case ResponseContext context -> Stream.of(new CommandItem.Contract(responds(context.responds())));
            case FailureContext context -> Stream.of(new CommandItem.Contract(fails(context.fails())));
            case SelectedContext context -> Stream.of(new CommandItem.Contract(selection(context.selection())));
            case ExampleCallContext context -> Stream.of(example(context.example()));
            case AllowedHereContext context -> Stream.of(new CommandItem.AllowItem(new DeclarationBuilder(words).allow(context.allow())));
            default -> Stream.empty();
        };
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

    private ClauseSyntax fails(FailsContext context) {
        boolean during = context.children.stream().anyMatch(child -> child.getText().equals("during") && !(child instanceof NameContext));
        return new ClauseSyntax.FailsClause(
                words.doc(context),
                words.word(context.name(0)),
                words.word(context.name(1)),
                Optional.ofNullable(context.text()).map(text -> words.string(text.STRING())),
                during,
                optionalCondition(context.condition()),
                fields.availability(context.availability()),
                words.span(context));
    }

    private Optional<ConditionSyntax> optionalCondition(@Nullable ConditionContext context) {
        return context == null ? Optional.empty() : Optional.of(conditions.condition(context));
    }

    private ClauseSyntax responds(RespondsContext context) {
        Optional<Word> field = Optional.empty();
        List<Word> alsoOn = new ArrayList<>();
        List<Word> keptOn = new ArrayList<>();
        String role = "responds";
        for (ParseTree child : context.children) {
            if (child instanceof NameContext name) {
                switch (role) {
                    case "also" -> alsoOn.add(words.word(name));
                    case "kept" -> keptOn.add(words.word(name));
                    default -> field = Optional.of(words.word(name));
                }
            } else if (child.getText().equals("also") || child.getText().equals("kept")) {
                role = child.getText();
            }
        }
        return new ClauseSyntax.RespondsClause(field, optionalCondition(context.condition()), alsoOn, keptOn, words.span(context));
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
