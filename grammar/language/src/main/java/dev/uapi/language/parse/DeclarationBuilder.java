package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AllowContext;
import dev.uapi.language.grammar.UapiParser.AllowedContext;
import dev.uapi.language.grammar.UapiParser.AllowedInStructContext;
import dev.uapi.language.grammar.UapiParser.ClaimedContext;
import dev.uapi.language.grammar.UapiParser.CommandContext;
import dev.uapi.language.grammar.UapiParser.ConventionsContext;
import dev.uapi.language.grammar.UapiParser.DeclarationContext;
import dev.uapi.language.grammar.UapiParser.DescriptionContext;
import dev.uapi.language.grammar.UapiParser.DeviceContext;
import dev.uapi.language.grammar.UapiParser.EnumerationContext;
import dev.uapi.language.grammar.UapiParser.ExtensionContext;
import dev.uapi.language.grammar.UapiParser.FirstReleaseContext;
import dev.uapi.language.grammar.UapiParser.HeaderContext;
import dev.uapi.language.grammar.UapiParser.ImportingContext;
import dev.uapi.language.grammar.UapiParser.KnownThroughContext;
import dev.uapi.language.grammar.UapiParser.LaidOutInStructContext;
import dev.uapi.language.grammar.UapiParser.MemberContext;
import dev.uapi.language.grammar.UapiParser.NumberingContext;
import dev.uapi.language.grammar.UapiParser.ObjectContext;
import dev.uapi.language.grammar.UapiParser.PartContext;
import dev.uapi.language.grammar.UapiParser.PrefixesContext;
import dev.uapi.language.grammar.UapiParser.StructContext;
import dev.uapi.language.grammar.UapiParser.TextContext;
import dev.uapi.language.grammar.UapiParser.UnknownCommandContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.AllowSyntax;
import dev.uapi.language.syntax.Body.ClaimSyntax;
import dev.uapi.language.syntax.Body.MemberSyntax;
import dev.uapi.language.syntax.Body.NumberingSyntax;
import dev.uapi.language.syntax.Body.UnknownCommandSyntax;
import dev.uapi.language.syntax.DocSyntax;
import dev.uapi.language.syntax.Word;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/// Turns one declaration of the parser's tree into one of ours.
final class DeclarationBuilder {
    private final Words words;
    private final FieldBuilder fields;
    private final LayoutBuilder layouts;

    DeclarationBuilder(Words words) {
        this.words = words;
        this.fields = new FieldBuilder(words);
        this.layouts = new LayoutBuilder(words, fields);
    }

    /// @return empty when the text does not even say what it declares
    Optional<Body> build(DeclarationContext declaration) {
        ParseTree content = declaration.getChildCount() == 0 ? declaration : declaration.getChild(0);
        return switch (content) {
            case DescriptionContext context -> Optional.of(description(context));
            case PartContext context -> Optional.of(new Body.PartBody(DocSyntax.NONE, words.word(context.name())));
            case ImportingContext context -> Optional.of(importing(context));
            case DeviceContext context -> Optional.of(device(context));
            case ObjectContext context -> Optional.of(object(context));
            case EnumerationContext context -> Optional.of(enumeration(context));
            case StructContext context -> Optional.of(struct(context));
            case CommandContext context -> Optional.of(new CommandBuilder(words, fields).build(context));
            case ExtensionContext context -> Optional.of(new ExtensionBuilder(words, fields).build(context));
            default -> Optional.empty();
        };
    }

    private Body description(DescriptionContext context) {
        List<Word> prefixes = children(context, PrefixesContext.class).stream().flatMap(item -> words.words(item.name()).stream()).toList();
        return new Body.DescriptionBody(
                words.doc(context),
                words.word(context.name()),
                children(context, HeaderContext.class).stream().map(item -> words.word(item.HEADER())).toList(),
                children(context, FirstReleaseContext.class).stream().map(item -> words.word(item.RELEASE())).toList(),
                children(context, KnownThroughContext.class).stream().map(item -> words.word(item.RELEASE())).toList(),
                prefixes,
                allows(children(context, AllowedContext.class).stream().map(AllowedContext::allow).toList()));
    }

    List<AllowSyntax> allows(List<AllowContext> contexts) {
        return contexts.stream().map(this::allow).toList();
    }

    AllowSyntax allow(AllowContext context) {
        return new AllowSyntax(words.word(context.name()), text(context.text()));
    }

    Word text(@Nullable TextContext context) {
        return context == null ? words.string(List.of()) : words.string(context.STRING());
    }

    private Body importing(ImportingContext context) {
        List<Word> names = words.words(context.name());
        boolean listed = context.getChildCount() > 2 && context.getChild(2).getText().equals("(");
        Word module = names.isEmpty() ? words.word(context.name(0)) : names.getFirst();
        Optional<List<Word>> list = listed ? Optional.of(names.subList(Math.min(1, names.size()), names.size())) : Optional.empty();
        return new Body.ImportBody(DocSyntax.NONE, module, list);
    }

    private Body device(DeviceContext context) {
        return new Body.DeviceBody(
                words.doc(context),
                words.word(context.name()),
                words.string(context.STRING() == null ? List.of() : List.of(context.STRING())),
                children(context, NumberingContext.class).stream().map(this::numbering).toList(),
                children(context, ConventionsContext.class).stream().map(item -> words.word(item.convention())).toList(),
                children(context, ClaimedContext.class).stream()
                        .map(item -> new ClaimSyntax(words.word(item.INT()), text(item.text())))
                        .toList(),
                children(context, UnknownCommandContext.class).stream().map(this::unknownCommand).toList());
    }

    private NumberingSyntax numbering(NumberingContext item) {
        return new NumberingSyntax(words.word(item.ioctlClass()), words.word(item.CHARACTER()), words.optional(item.INT()));
    }

    private UnknownCommandSyntax unknownCommand(UnknownCommandContext item) {
        return new UnknownCommandSyntax(words.word(item.name()), Optional.ofNullable(item.text()).map(this::text));
    }

    private Body object(ObjectContext context) {
        List<Word> names = words.words(context.name());
        List<Word> makers = names.subList(Math.min(1, names.size()), names.size());
        return new Body.ObjectBody(words.doc(context), words.word(context.name(0)), makers);
    }

    private Body enumeration(EnumerationContext context) {
        boolean prefixed = context.name().size() > 1;
        return new Body.EnumBody(
                words.doc(context),
                words.word(context.name(0)),
                context.getStart().getText().equals("flags"),
                prefixed ? Optional.of(words.word(context.name(1))) : Optional.empty(),
                fields.availability(context.availability()),
                context.member().stream().map(this::member).toList());
    }

    private MemberSyntax member(MemberContext context) {
        boolean bit = context.getChildCount() > 2 && context.getChild(2).getText().equals("bit");
        return new MemberSyntax(
                words.doc(context),
                words.word(context.name()),
                bit,
                words.word(context.INT()),
                fields.availability(context.availability()));
    }

    private Body struct(StructContext context) {
        return new Body.StructBody(
                words.doc(context),
                words.word(context.name()),
                fields.availability(context.availability()),
                children(context, LaidOutInStructContext.class).stream().flatMap(item -> layouts.item(item.layoutItem())).toList(),
                allows(children(context, AllowedInStructContext.class).stream().map(AllowedInStructContext::allow).toList()));
    }

    private static <T extends ParserRuleContext> List<T> children(ParserRuleContext context, Class<T> type) {
        return context.getRuleContexts(type);
    }
}
