package dev.uapi.languageserver.feature.completion;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.ArgumentSyntax.StructArgument;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import dev.uapi.language.syntax.Word;
import dev.uapi.languageserver.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is in reach of a place.
///
/// @param within      the declaration that the place is in or, behind the last one, follows; as far as it has been read
/// @param path        of the file
/// @param description the one that the file belongs to
record Scene(View view, Optional<Standing> within, String path, String description) {
    static Scene at(View view, String path, int offset) {
        List<Standing> all = view.navigator().declarations(path);
        Optional<Standing> within = view.navigator().declarationAt(path, offset)
                .or(() -> all.stream().filter(standing -> standing.end() <= offset).reduce((_, last) -> last));
        String description = all.isEmpty() ? view.source(path).module() : all.getFirst().description();
        return new Scene(view, within, path, description);
    }

    Navigator navigator() {
        return view.navigator();
    }

    List<Symbol> choices(Referent referent) {
        return navigator().choices(path, within.map(Standing::id), referent);
    }

    /// What a declaration says.
    Optional<Body> body(DeclarationId id) {
        return navigator().declaration(id).map(standing -> standing.syntax().body());
    }

    Optional<Symbol> symbol(Namespace namespace, String name) {
        return navigator().symbol(description, namespace, name);
    }

    /// The fields of a command's structure, or of the declaration that the place is in.
    List<FieldSyntax> fields(Optional<Word> command) {
        Optional<Body> owner = command.isPresent()
                ? named(command.get())
                : within.map(standing -> standing.syntax().body());
        return owner.map(this::fields).orElse(List.of());
    }

    private Optional<Body> named(Word command) {
        return symbol(Namespace.CONSTANT, command.text()).flatMap(symbol -> body(symbol.id()));
    }

    private List<FieldSyntax> fields(Body body) {
        return body instanceof Body.CommandBody(_, _, _, _, _, StructArgument(_, _, var owner), _, _, _, _, _) && owner.isPresent()
                ? named(owner.get()).map(FieldsOf::body).orElse(List.of())
                : FieldsOf.body(body);
    }

    /// The members that a field, or a range of bits, can have; empty if it is of no enum.
    List<MemberSyntax> members(String field, Optional<Word> command) {
        return fields(command).stream()
                .flatMap(each -> type(each, field))
                .findFirst()
                .flatMap(type -> symbol(Namespace.TAG, type.text()))
                .map(this::members)
                .orElse(List.of());
    }

    List<MemberSyntax> members(Symbol type) {
        return body(type.id()).flatMap(body -> body instanceof Body.EnumBody found ? Optional.of(found.members()) : Optional.empty())
                .orElse(List.of());
    }

    private static Stream<Word> type(FieldSyntax field, String name) {
        return field.clauses().stream().flatMap(clause -> switch (clause) {
            case FieldClause.Of of when field.name().text().equals(name) -> Stream.of(of.type());
            case FieldClause.Bits bits when bits.name().text().equals(name) -> bits.type().stream();
            default -> Stream.empty();
        });
    }
}
