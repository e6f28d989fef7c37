package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.ArgumentSyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Word;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TypeHierarchyItem;

/// Shows what stands above and below a type, in the ways in which one description builds on another thing:
///
///   - A structure is above those that have it inside of them, as a common head.
///   - An enum is above the structures that its members carry, for a payload is one of them, and above the extensions that add members.
///   - A device is above those that answer its commands.
///   - An extension is above those that it became.
///
/// At the name of a command it is about the command's structure.
public final class TypeHierarchy {
    private final View view;

    private TypeHierarchy(View view) {
        this.view = view;
    }

    /// @param offset in UTF-16 units from the beginning of the text
    public static List<TypeHierarchyItem> at(View view, String path, int offset) {
        TypeHierarchy hierarchy = new TypeHierarchy(view);
        return hierarchy.items(view.navigator().at(path, offset).flatMap(Occurrence::symbol).stream().flatMap(hierarchy::type));
    }

    /// @param item one that a client has got before
    public static List<TypeHierarchyItem> above(View view, TypeHierarchyItem item) {
        TypeHierarchy hierarchy = new TypeHierarchy(view);
        return hierarchy.items(hierarchy.again(item).flatMap(hierarchy::above));
    }

    /// @param item one that a client has got before
    public static List<TypeHierarchyItem> below(View view, TypeHierarchyItem item) {
        TypeHierarchy hierarchy = new TypeHierarchy(view);
        return hierarchy.items(hierarchy.again(item).flatMap(hierarchy::below));
    }

    private Stream<Symbol> again(TypeHierarchyItem item) {
        Range name = item.getSelectionRange();
        return Node.again(view, item.getUri(), name, item.getName()).stream();
    }

    private List<TypeHierarchyItem> items(Stream<Symbol> symbols) {
        return symbols.distinct().flatMap(symbol -> Node.of(view, symbol).stream()).map(Node::typed).toList();
    }

    private Stream<Symbol> type(Symbol symbol) {
        return switch (symbol.kind()) {
            case STRUCT, ENUM, FLAGS, DEVICE, EXTENSION -> Stream.of(symbol);
            case COMMAND -> standing(symbol).flatMap(this::structure);
            default -> Stream.empty();
        };
    }

    private Stream<Symbol> above(Symbol symbol) {
        return switch (symbol.kind()) {
            case STRUCT -> Stream.concat(meant(symbol, TypeHierarchy::embedded), speaking(symbol, TypeHierarchy::carried));
            case DEVICE -> meant(symbol, TypeHierarchy::answered);
            case EXTENSION -> Stream.concat(standing(symbol).flatMap(this::extended), speaking(symbol, TypeHierarchy::became));
            default -> Stream.empty();
        };
    }

    private Stream<Symbol> below(Symbol symbol) {
        return switch (symbol.kind()) {
            case STRUCT -> speaking(symbol, TypeHierarchy::embedded);
            case ENUM, FLAGS -> Stream.concat(meant(symbol, TypeHierarchy::carried), extensions(symbol));
            case DEVICE -> speaking(symbol, TypeHierarchy::answered);
            case EXTENSION -> meant(symbol, TypeHierarchy::became);
            default -> Stream.empty();
        };
    }

    private Stream<Standing> standing(Symbol symbol) {
        return view.navigator().declaration(symbol.id()).stream();
    }

    /// What certain words of a thing's declaration stand for.
    private Stream<Symbol> meant(Symbol symbol, Function<Body, Stream<Word>> words) {
        return standing(symbol).flatMap(there ->
                words.apply(there.syntax().body()).flatMap(word -> Spoken.meant(view.navigator(), there, word).stream()));
    }

    /// The types whose declarations name something by such words.
    private Stream<Symbol> speaking(Symbol symbol, Function<Body, Stream<Word>> words) {
        return view.navigator().occurrences(symbol).stream()
                .flatMap(there -> view.navigator().declaration(there.within()).stream()
                        .filter(standing -> words.apply(standing.syntax().body())
                                .anyMatch(word -> word.span().equals(there.mention().word().span())))
                        .flatMap(this::structure));
    }

    /// The type that a declaration gives its name to; of a command its structure.
    private Stream<Symbol> structure(Standing standing) {
        Optional<Word> name = switch (standing.syntax().body()) {
            case Body.CommandBody command -> command.argument() instanceof ArgumentSyntax.StructArgument struct
                    ? Optional.of(struct.name())
                    : Optional.empty();
            case Body other -> Optional.of(other.name());
        };
        return name.flatMap(word -> Spoken.meant(view.navigator(), standing, word)).stream();
    }

    private static Stream<Word> embedded(Body body) {
        return FieldsOf.body(body).stream().filter(field -> field.type().struct()).map(field -> field.type().name());
    }

    private static Stream<Word> carried(Body body) {
        return body instanceof Body.EnumBody type
                ? type.members().stream()
                        .flatMap(member -> member.clauses().stream())
                        .flatMap(clause ->
                                clause instanceof MemberSyntax.Clause.Carries(var struct, _) ? Stream.of(struct) : Stream.empty())
                : Stream.empty();
    }

    private static Stream<Word> answered(Body body) {
        return body instanceof Body.DeviceBody device ? device.answers().stream() : Stream.empty();
    }

    private static Stream<Word> became(Body body) {
        return body instanceof Body.ExtensionBody extension ? extension.became().stream() : Stream.empty();
    }

    /// The enums that an extension adds members to.
    private Stream<Symbol> extended(Standing standing) {
        return standing.syntax().body() instanceof Body.ExtensionBody extension
                ? extension.adds().stream()
                        .flatMap(added -> Spoken.meant(view.navigator(), standing, added).stream())
                        .filter(symbol -> symbol.kind() == Kind.MEMBER)
                        .flatMap(this::standing)
                        .flatMap(this::structure)
                : Stream.empty();
    }

    private Stream<Symbol> extensions(Symbol type) {
        return view.navigator().paths().stream()
                .flatMap(path -> view.navigator().declarations(path).stream())
                .filter(standing -> standing.syntax().body() instanceof Body.ExtensionBody)
                .filter(standing -> extended(standing).anyMatch(type::equals))
                .flatMap(this::structure);
    }
}
