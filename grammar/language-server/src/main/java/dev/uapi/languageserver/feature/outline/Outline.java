package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.ClauseSyntax;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.LayoutItem;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.OperationSyntax;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import dev.uapi.languageserver.View;
import dev.uapi.languageserver.feature.outline.Entry.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names in one declaration: its own, and those of its fields, members, causes and whatever else stands in it.
final class Outline {
    private final View view;
    private final Standing standing;
    private final Stretch stretch;

    private Outline(View view, Standing standing) {
        this.view = view;
        this.standing = standing;
        this.stretch = StretchReader.read(standing);
    }

    /// @return empty for an import, and for what a file is a part of: they give nothing a name
    static Optional<Entry> of(View view, Standing standing) {
        Body body = standing.syntax().body();
        return body instanceof Body.ImportBody || body instanceof Body.PartBody
                ? Optional.empty()
                : Optional.of(new Outline(view, standing).entry());
    }

    private Entry entry() {
        Body body = standing.syntax().body();
        Place whole = new Place(stretch.start(), stretch.end());
        boolean named = isName(body.name());
        Place word = named ? place(body.name().span()) : new Place(whole.start(), whole.start());
        String name = named ? body.name().text() : "(no name)";
        String detail = Details.of(view.navigator().meaning(standing.id()), body);
        return new Entry(name, kind(body), detail, named, Outdated.is(body), whole, word.within(whole), parts(body).toList());
    }

    /// Of the declaration as a whole.
    static Kind kind(Body body) {
        return switch (body) {
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _ -> Kind.DESCRIPTION;
            case Body.DeviceBody _ -> Kind.DEVICE;
            case Body.ObjectBody _ -> Kind.OBJECT;
            case Body.FileKindBody _ -> Kind.FILE;
            case Body.EnumBody type -> type.flags() ? Kind.FLAGS : Kind.ENUM;
            case Body.StructBody _ -> Kind.STRUCT;
            case Body.CommandBody _ -> Kind.COMMAND;
            case Body.ExtensionBody _ -> Kind.EXTENSION;
        };
    }

    private Stream<Entry> parts(Body body) {
        return switch (body) {
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.ObjectBody _ -> Stream.empty();
            case Body.DeviceBody device -> device.operations().stream().flatMap(this::operation);
            case Body.FileKindBody file -> file.operations().stream().flatMap(this::operation);
            case Body.EnumBody type -> type.members().stream().flatMap(this::member);
            case Body.StructBody struct -> struct.items().stream().flatMap(this::item);
            case Body.CommandBody command -> Stream.concat(argument(command.argument()), command.items().stream().flatMap(this::item));
            case Body.ExtensionBody extension -> extension(extension);
        };
    }

    private Stream<Entry> operation(OperationSyntax operation) {
        String detail = operation.records().map(records -> "struct " + records.struct().text()).orElse("");
        return named(operation.call(), Kind.OPERATION, detail, false, operation.causes().stream().flatMap(this::clause).toList());
    }

    private Stream<Entry> member(MemberSyntax member) {
        return named(member.name(), Kind.MEMBER, text(member.value().span()), Outdated.is(member), List.of());
    }

    /// The structure of a command, if it is its own.
    private Stream<Entry> argument(ArgumentSyntax argument) {
        return argument instanceof ArgumentSyntax.StructArgument struct && struct.owner().isEmpty()
                ? named(struct.name(), Kind.STRUCT, "struct", false, List.of())
                : Stream.empty();
    }

    private Stream<Entry> item(CommandItem item) {
        return switch (item) {
            case CommandItem.Laid(var laid) -> item(laid);
            case CommandItem.Contract(var clause) -> clause(clause);
            case CommandItem.Required _, CommandItem.Raised _, CommandItem.Returned _, CommandItem.Outdated _, CommandItem.ExampleItem _,
                CommandItem.AllowItem _ -> Stream.empty();
        };
    }

    private Stream<Entry> item(LayoutItem item) {
        return switch (item) {
            case LayoutItem.Single(var field) -> field(field);
            case LayoutItem.Union union -> union(union);
            case LayoutItem.Growth growth -> Stream.concat(
                    growth.places().stream().flatMap(this::item),
                    growth.before().stream().flatMap(List::stream).flatMap(this::field));
        };
    }

    /// The fields of a union without a name are the structure's own.
    private Stream<Entry> union(LayoutItem.Union union) {
        List<Entry> fields = union.fields().stream().flatMap(this::field).toList();
        return union.name().filter(Outline::isName).isPresent()
                ? named(union.name().get(), Kind.UNION, "union", false, fields)
                : fields.stream();
    }

    private Stream<Entry> field(FieldSyntax field) {
        List<Entry> bits = field.clauses().stream().flatMap(this::bits).toList();
        String type = (field.direction().text() + " " + text(field.type().span())).strip();
        return named(field.name(), Kind.FIELD, type, Outdated.is(field), bits);
    }

    private Stream<Entry> bits(FieldClause clause) {
        return clause instanceof FieldClause.Bits bits
                ? named(bits.name(), Kind.FIELD, "bits " + bits.low().text() + " to " + bits.high().text(), false, List.of())
                : Stream.empty();
    }

    private Stream<Entry> clause(ClauseSyntax clause) {
        return switch (clause) {
            case ClauseSyntax.FailsClause fails ->
                named(fails.id(), Kind.CAUSE, fails.errno().text(), Outdated.is(fails), List.of());
            case ClauseSyntax.RespondsClause _ -> Stream.empty();
            case ClauseSyntax.CaseClause selected -> selected.clauses().stream().flatMap(this::clause);
        };
    }

    private Stream<Entry> extension(Body.ExtensionBody extension) {
        Stream<Entry> parameters = extension.parameters().stream().flatMap(parameter ->
                named(parameter.name(), Kind.PARAMETER, detail(parameter), false, List.of()));
        Map<Span, Kind> kinds = kinds();
        return Stream.concat(parameters, extension.adds().stream().filter(Outline::isName).map(word -> added(word, kinds)));
    }

    private static String detail(Body.ParameterSyntax parameter) {
        String kinds = parameter.kinds().stream().map(Word::text).collect(Collectors.joining(" or "));
        return parameter.descriptor() ? "fd" : kinds.isEmpty() ? "any object" : kinds;
    }

    /// Of what the words stand for, where they stand for anything.
    private Map<Span, Kind> kinds() {
        Map<Span, Kind> kinds = new HashMap<>();
        view.navigator().occurrences(standing.id()).forEach(there ->
                there.symbol().ifPresent(symbol -> kinds.put(there.mention().word().span(), symbol.kind())));
        return kinds;
    }

    /// A name that is given elsewhere.
    private Entry added(Word word, Map<Span, Kind> kinds) {
        Place place = place(word.span());
        Kind kind = kinds.getOrDefault(word.span(), Kind.CONSTANT);
        return new Entry(word.text(), kind, "added", false, false, place, place, List.of());
    }

    private Stream<Entry> named(Word name, Kind kind, String detail, boolean outdated, List<Entry> parts) {
        if (!isName(name)) {
            return parts.stream();
        }
        Place word = place(name.span());
        return Stream.of(new Entry(name.text(), kind, detail, true, outdated, around(word), word, parts));
    }

    /// Broken text may have anything in the place of a name.
    private static boolean isName(Word word) {
        return !word.isMissing() && Character.isJavaIdentifierStart(word.text().charAt(0));
    }

    /// The statement, or what stands between two commas, that a word is in.
    private Place around(Place word) {
        return stretch.around(word.start())
                .skip(1)
                .filter(part -> part.end() >= word.end() && (part.kind() == Stretch.Kind.STATEMENT || part.kind() == Stretch.Kind.ELEMENT))
                .reduce((_, inner) -> inner)
                .map(part -> new Place(part.start(), part.end()))
                .orElse(word);
    }

    private Place place(Span span) {
        return new Place(standing.start() + span.start(), standing.start() + span.end());
    }

    /// One line, whatever stands there.
    private String text(Span span) {
        Place place = place(span);
        return standing.source().text().substring(place.start(), place.end()).replaceAll("\\s+", " ");
    }
}
