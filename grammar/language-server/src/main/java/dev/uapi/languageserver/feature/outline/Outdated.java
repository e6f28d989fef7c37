package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.syntax.AvailabilitySyntax;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.ClauseSyntax.FailsClause;
import dev.uapi.language.syntax.CommandItem;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.MemberSyntax;
import java.util.stream.Stream;

/// Tells what nobody should use any more: what the author calls deprecated, what something else has come for, what later kernels lack.
final class Outdated {
    private Outdated() {}

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
