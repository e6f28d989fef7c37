package dev.uapi.language.parse;

import dev.uapi.language.grammar.UapiParser.AllowContext;
import dev.uapi.language.grammar.UapiParser.AllowedContext;
import dev.uapi.language.grammar.UapiParser.AllowedInStructContext;
import dev.uapi.language.grammar.UapiParser.CommandContext;
import dev.uapi.language.grammar.UapiParser.DeclarationContext;
import dev.uapi.language.grammar.UapiParser.DescriptionContext;
import dev.uapi.language.grammar.UapiParser.DeviceContext;
import dev.uapi.language.grammar.UapiParser.EnumerationContext;
import dev.uapi.language.grammar.UapiParser.ExtensionContext;
import dev.uapi.language.grammar.UapiParser.FileKindContext;
import dev.uapi.language.grammar.UapiParser.FirstReleaseContext;
import dev.uapi.language.grammar.UapiParser.HeaderContext;
import dev.uapi.language.grammar.UapiParser.ImportingContext;
import dev.uapi.language.grammar.UapiParser.KnownThroughContext;
import dev.uapi.language.grammar.UapiParser.LaidOutInStructContext;
import dev.uapi.language.grammar.UapiParser.ObjectContext;
import dev.uapi.language.grammar.UapiParser.OmitsContext;
import dev.uapi.language.grammar.UapiParser.OmittedContext;
import dev.uapi.language.grammar.UapiParser.PartContext;
import dev.uapi.language.grammar.UapiParser.PrefixesContext;
import dev.uapi.language.grammar.UapiParser.ShapeContext;
import dev.uapi.language.grammar.UapiParser.StructContext;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.AllowSyntax;
import dev.uapi.language.syntax.Body.OmissionSyntax;
import dev.uapi.language.syntax.Body.ShapeSyntax;
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
            case DeviceContext context -> Optional.of(new DeviceBuilder(words, fields).device(context));
            case ObjectContext context -> Optional.of(new DeviceBuilder(words, fields).object(context));
            case FileKindContext context -> Optional.of(new DeviceBuilder(words, fields).fileKind(context));
            case EnumerationContext context -> Optional.of(new EnumBuilder(words, fields).build(context));
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
                children(context, OmitsContext.class).stream().map(this::omission).toList(),
                allows(children(context, AllowedContext.class).stream().map(AllowedContext::allow).toList()));
    }

    private OmissionSyntax omission(OmitsContext context) {
        return new OmissionSyntax(context.omitted().stream().map(this::omitted).toList(), words.text(context.text()));
    }

    private Word omitted(OmittedContext context) {
        Word name = words.word(context.name());
        return context.getChildCount() > 1 ? new Word(name.text() + "*", words.span(context)) : name;
    }

    List<AllowSyntax> allows(List<AllowContext> contexts) {
        return contexts.stream().map(this::allow).toList();
    }

    AllowSyntax allow(AllowContext context) {
        return new AllowSyntax(words.word(context.name()), words.text(context.text()));
    }

    private Body importing(ImportingContext context) {
        List<Word> names = words.words(context.name());
        boolean listed = context.getChildCount() > 2 && context.getChild(2).getText().equals("(");
        Word module = names.isEmpty() ? words.word(context.name(0)) : names.getFirst();
        Optional<List<Word>> list = listed ? Optional.of(names.subList(Math.min(1, names.size()), names.size())) : Optional.empty();
        return new Body.ImportBody(DocSyntax.NONE, module, list);
    }

    private Body struct(StructContext context) {
        return new Body.StructBody(
                words.doc(context),
                shape(context.shape()),
                words.word(context.name()),
                fields.availability(context.availability()),
                children(context, LaidOutInStructContext.class).stream().flatMap(item -> layouts.item(item.layoutItem())).toList(),
                allows(children(context, AllowedInStructContext.class).stream().map(AllowedInStructContext::allow).toList()));
    }

    static ShapeSyntax shape(@Nullable ShapeContext context) {
        return context == null ? ShapeSyntax.USUAL : new ShapeSyntax(context.packed != null, context.inline != null);
    }

    private static <T extends ParserRuleContext> List<T> children(ParserRuleContext context, Class<T> type) {
        return context.getRuleContexts(type);
    }
}
