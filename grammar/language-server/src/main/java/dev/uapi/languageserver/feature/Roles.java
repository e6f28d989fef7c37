package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Navigator;
import dev.uapi.language.analysis.Navigator.Standing;
import dev.uapi.language.diagnostic.Kind;
import dev.uapi.language.names.Namespace;
import dev.uapi.language.names.Occurrence;
import dev.uapi.language.names.Referent;
import dev.uapi.language.names.Symbol;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.FieldClause;
import dev.uapi.language.syntax.FieldSyntax;
import dev.uapi.language.syntax.FieldsOf;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What commands do with objects and files: make them, or take them.
final class Roles {
    private final Navigator navigator;

    Roles(Navigator navigator) {
        this.navigator = navigator;
    }

    /// What a command does with a kind of object or file.
    ///
    /// @param makes or else takes
    /// @param said  where that is said: in the command, or in the other
    record Role(Symbol command, Symbol kind, boolean makes, Occurrence said) {}

    /// Everything that commands do with a kind of object or file.
    List<Role> of(Symbol kind) {
        Stream<Role> told = navigator.occurrences(kind).stream().flatMap(there -> role(there).stream());
        return Stream.concat(told, made(kind)).toList();
    }

    /// Everything that a command does with objects and files.
    List<Role> in(Symbol command) {
        Stream<Role> told = navigator.occurrences(command.id()).stream()
                .filter(there -> there.symbol().filter(Roles::isKind).isPresent())
                .flatMap(there -> role(there).stream());
        Stream<Role> made = navigator.occurrences(command).stream().flatMap(there -> makes(there, command).stream());
        return Stream.concat(told, made).toList();
    }

    /// Whether it is of what commands make and take.
    static boolean isKind(Symbol symbol) {
        return symbol.kind() == Kind.OBJECT || symbol.kind() == Kind.FILE || symbol.kind() == Kind.DEVICE;
    }

    private Optional<Role> role(Occurrence there) {
        return navigator.declaration(there.within())
                .flatMap(standing -> standing.syntax().body() instanceof Body.CommandBody body ? told(standing, body, there)
                        : Optional.empty());
    }

    private Optional<Role> told(Standing standing, Body.CommandBody body, Occurrence there) {
        Span word = there.mention().word().span();
        if (body.device().filter(device -> device.span().equals(word)).isPresent()) {
            return Optional.empty();
        }
        Optional<FieldSyntax> field = FieldsOf.body(body).stream().filter(candidate -> Spoken.within(candidate.span(), word)).findFirst();
        boolean makes = field.map(where -> makes(where, word)).orElse(true);
        return Spoken.declared(navigator, standing, body.name())
                .flatMap(command -> there.symbol().map(kind -> new Role(command, kind, makes, there)));
    }

    /// A descriptor that comes out is one of a new file.
    private static boolean makes(FieldSyntax field, Span word) {
        return field.clauses().stream().filter(clause -> Spoken.within(clause.span(), word)).anyMatch(clause ->
                clause instanceof FieldClause.Makes
                        || (clause instanceof FieldClause.IsDescriptor && field.direction().text().equals("out")));
    }

    /// As in `object HWPT made by IOMMU_HWPT_ALLOC`.
    private Stream<Role> made(Symbol kind) {
        return navigator.declaration(kind.id()).stream()
                .flatMap(standing -> Spoken.in(navigator, standing).stream())
                .filter(Roles::names)
                .flatMap(there -> there.symbol().flatMap(command -> makes(there, command)).stream());
    }

    private Optional<Role> makes(Occurrence there, Symbol command) {
        return navigator.declaration(there.within())
                .filter(standing -> isMaker(standing.syntax().body(), there.mention().word().span()))
                .flatMap(standing -> Spoken.declared(navigator, standing, standing.syntax().body().name()))
                .map(kind -> new Role(command, kind, true, there));
    }

    private static boolean isMaker(Body body, Span word) {
        return switch (body) {
            case Body.ObjectBody object -> object.makers().stream().anyMatch(maker -> maker.span().equals(word));
            case Body.FileKindBody file -> file.makers().stream().anyMatch(maker -> maker.span().equals(word));
            case Body.DeviceBody device -> device.makers().stream().anyMatch(maker -> maker.span().equals(word));
            case Body.DescriptionBody _, Body.PartBody _, Body.ImportBody _, Body.EnumBody _, Body.StructBody _, Body.CommandBody _,
                Body.ExtensionBody _ -> false;
        };
    }

    private static boolean names(Occurrence there) {
        return there.mention().referent() instanceof Referent.Global(var namespace) && namespace == Namespace.CONSTANT
                && !there.declares();
    }
}
