package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.DeclarationId;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.MemberSyntax;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what nobody should use any more: what the author calls deprecated, what something else has come for, what later kernels lack.
public final class Outdated {
    private Outdated() {}

    /// Those of the names that a declaration gives.
    public static Set<Symbol> names(Standing standing) {
        Body body = standing.syntax().body();
        DeclarationId id = standing.id();
        Stream<Symbol> whole = Stream.of(body).filter(Outdated::is).map(it -> new Symbol(id, Outline.kind(it), it.name().text()));
        Stream<Symbol> members = members(body).filter(Outdated::is).map(member -> new Symbol(id, Kind.MEMBER, member.name().text()));
        Stream<Symbol> fields =
                FieldsOf.body(body).stream().filter(Outdated::is).map(field -> new Symbol(id, Kind.FIELD, field.name().text()));
        return Stream.of(whole, members, fields).flatMap(each -> each).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MemberSyntax> members(Body body) {
        return body instanceof Body.EnumBody type ? type.members().stream() : Stream.empty();
    }

    static boolean is(Body body) {
        return switch (body) {
            case Body.CommandBody command -> gone(command.availability())
                    || command.items().stream().anyMatch(CommandItem.Outdated.class::isInstance);
            case Body.ExtensionBody extension -> gone(extension.availability()) || !extension.became().isEmpty();
            case Body.ObjectBody object -> gone(object.availability());
            case Body.FileKindBody file -> gone(file.availability());
            case Body.EnumBody type -> gone(type.availability());
            case Body.StructBody struct -> gone(struct.availability());
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.DeviceBody _ -> false;
        };
    }

    static boolean is(MemberSyntax member) {
        Stream<AvailabilitySyntax> available = member.clauses().stream().flatMap(clause ->
                clause instanceof MemberSyntax.Clause.Available(var availability, _) ? Stream.of(availability) : Stream.empty());
        return available.anyMatch(Outdated::gone) || member.clauses().stream().anyMatch(MemberSyntax.Clause.Outdated.class::isInstance);
    }

    static boolean is(FieldSyntax field) {
        return field.clauses().stream()
                .anyMatch(clause -> clause instanceof FieldClause.Available(var availability, _) && gone(availability));
    }

    static boolean is(FailsClause cause) {
        return gone(cause.availability());
    }

    private static boolean gone(AvailabilitySyntax availability) {
        return availability.until().isPresent();
    }
}
