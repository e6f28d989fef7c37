package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.Span;
import dev.uapi.language.syntax.Word;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;

/// Leads from a name to where it comes from.
public final class Definitions {
    private final View view;

    private Definitions(View view) {
        this.view = view;
    }

    /// Where the name at a position gets its meaning; the beginning of the file for an import. The language declares and defines in one.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static List<Location> definition(View view, String path, int offset) {
        return new Definitions(view).locations(view.navigator().at(path, offset).stream().flatMap(there -> defined(view, there)));
    }

    /// What the thing at a position is: the enum, structure or kind of object of a field or parameter, the enum of a member.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static List<Location> typeDefinition(View view, String path, int offset) {
        Definitions definitions = new Definitions(view);
        return definitions.locations(symbol(view, path, offset).flatMap(definitions::types));
    }

    /// What makes the thing at a position real: what an extension adds, the commands that make an object or a file, the extensions that
    /// ask or try a command.
    ///
    /// @param offset in UTF-16 units from the beginning of the text
    public static List<Location> implementation(View view, String path, int offset) {
        Definitions definitions = new Definitions(view);
        return definitions.locations(symbol(view, path, offset).flatMap(definitions::implementations));
    }

    private static Stream<Symbol> symbol(View view, String path, int offset) {
        return view.navigator().at(path, offset).flatMap(Occurrence::symbol).stream();
    }

    private List<Location> locations(Stream<Place> places) {
        return places.distinct().map(view.positions()::location).toList();
    }

    private static Stream<Place> defined(View view, Occurrence there) {
        if (there.mention().referent() instanceof Referent.Module) {
            return view.navigator().imported(there).map(source -> new Place(source, 0, 0)).stream();
        }
        return there.symbol().flatMap(view.navigator()::declaration).map(Occurrence::place).stream();
    }

    private Stream<Place> declarations(Stream<Symbol> symbols) {
        return symbols.flatMap(symbol -> view.navigator().declaration(symbol).stream()).map(Occurrence::place);
    }

    private Stream<Place> types(Symbol symbol) {
        return view.navigator().declaration(symbol.id()).stream().flatMap(owner -> switch (symbol.kind()) {
            case FIELD -> FieldsOf.body(owner.syntax().body()).stream().flatMap(field -> fieldTypes(owner, field, symbol.name()));
            case PARAMETER -> parameterTypes(owner, symbol.name());
            case MEMBER -> Stream.of(owner.place(owner.syntax().body().name().span()));
            default -> Stream.<Place>empty();
        });
    }

    private Stream<Place> fieldTypes(Standing owner, FieldSyntax field, String name) {
        List<FieldClause.Bits> bits = field.clauses().stream()
                .filter(FieldClause.Bits.class::isInstance)
                .map(FieldClause.Bits.class::cast)
                .toList();
        Stream<Place> ofBits = bits.stream().filter(part -> part.name().text().equals(name)).flatMap(part -> kinds(owner, part.span()));
        if (!field.name().text().equals(name)) {
            return ofBits;
        }
        List<Span> others = bits.stream().map(FieldClause.Bits::span).toList();
        return Stream.concat(ofBits, kinds(owner, field.span(), others));
    }

    private Stream<Place> kinds(Standing owner, Span span) {
        return kinds(owner, span, List.of());
    }

    private Stream<Place> kinds(Standing owner, Span span, List<Span> without) {
        return declarations(Spoken.in(view.navigator(), owner).stream()
                .filter(there -> isType(there) && Spoken.within(span, there.mention().word().span()))
                .filter(there -> without.stream().noneMatch(other -> Spoken.within(other, there.mention().word().span())))
                .flatMap(there -> there.symbol().stream()));
    }

    private static boolean isType(Occurrence there) {
        return there.symbol().filter(symbol -> switch (symbol.kind()) {
            case ENUM, FLAGS, STRUCT, OBJECT, FILE, DEVICE -> true;
            default -> false;
        }).isPresent();
    }

    private Stream<Place> parameterTypes(Standing owner, String name) {
        return owner.syntax().body() instanceof Body.ExtensionBody extension
                ? extension.parameters().stream()
                        .filter(parameter -> parameter.name().text().equals(name))
                        .flatMap(parameter -> parameter.kinds().stream())
                        .flatMap(kind -> kinds(owner, kind.span()))
                : Stream.empty();
    }

    private Stream<Place> implementations(Symbol symbol) {
        return switch (symbol.kind()) {
            case EXTENSION -> added(symbol);
            case OBJECT, FILE, DEVICE ->
                declarations(new Roles(view.navigator()).of(symbol).stream().filter(Roles.Role::makes).map(Roles.Role::command));
            case COMMAND -> asking(symbol);
            default -> Stream.empty();
        };
    }

    private Stream<Place> added(Symbol extension) {
        return view.navigator().declaration(extension.id()).stream()
                .flatMap(owner -> owner.syntax().body() instanceof Body.ExtensionBody body
                        ? body.adds().stream().flatMap(added -> named(owner, added))
                        : Stream.empty());
    }

    private Stream<Place> named(Standing owner, Word word) {
        return declarations(Spoken.in(view.navigator(), owner).stream()
                .filter(there -> there.mention().word().span().equals(word.span()))
                .flatMap(there -> there.symbol().stream()));
    }

    private Stream<Place> asking(Symbol command) {
        return view.navigator().occurrences(command).stream()
                .flatMap(there -> view.navigator().declaration(there.within()).stream()
                        .filter(owner -> owner.syntax().body() instanceof Body.ExtensionBody body && asks(body, there))
                        .map(owner -> owner.place(owner.syntax().body().name().span())));
    }

    private static boolean asks(Body.ExtensionBody body, Occurrence there) {
        Span word = there.mention().word().span();
        return there.symbol().filter(symbol -> symbol.kind() == Kind.COMMAND).isPresent()
                && Stream.concat(
                                body.queries().stream().map(Body.QuerySyntax::command),
                                body.attempts().stream().map(Body.AttemptSyntax::command))
                        .anyMatch(command -> command.span().equals(word));
    }
}
