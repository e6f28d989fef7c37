package dev.uapi.generator.docs;

import dev.uapi.generator.docs.CommandPage.Related;
import dev.uapi.generator.docs.CommandPage.Role;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.ObjectType;
import java.util.List;
import java.util.stream.Stream;

/// What commands have to do with objects, and so with one another.
final class Relations {
    private final Scope scope;

    Relations(Scope scope) {
        this.scope = scope;
    }

    List<Role> roles(Command command) {
        return ObjectUse.of(command).stream()
                .map(use -> new Role(use.role().active(), kinds(use), scope.code(use.field().name())))
                .toList();
    }

    /// Other commands about the same kinds of objects.
    List<Related> related(Command command) {
        return scope.description().objects().stream()
                .filter(object -> concerns(command, object))
                .map(object -> related(command, object))
                .filter(related -> !related.commands().markup().isEmpty())
                .toList();
    }

    /// What commands do with the kind of object, as far as any does.
    List<Fact> uses(ObjectType object) {
        return Stream.of(ObjectUse.Role.values())
                .map(role -> new Fact(role.passive(), users(object, role)))
                .filter(fact -> !fact.value().markup().isEmpty())
                .toList();
    }

    private Html users(ObjectType object, ObjectUse.Role role) {
        return links(scope.description().commands().stream()
                .filter(command -> ObjectUse.of(command).stream().anyMatch(use -> use.role() == role && use.concerns(object.name())))
                .toList());
    }

    private Related related(Command command, ObjectType object) {
        List<Command> others = scope.description().commands().stream()
                .filter(other -> !other.name().equals(command.name()) && concerns(other, object))
                .toList();
        return new Related(scope.link(object.name()), links(others));
    }

    private static boolean concerns(Command command, ObjectType object) {
        return ObjectUse.of(command).stream().anyMatch(use -> use.concerns(object.name()));
    }

    private Html kinds(ObjectUse use) {
        return use.kinds().isEmpty() ? Html.text("any object") : Html.join(" or ", use.kinds().stream().map(scope::link).toList());
    }

    private Html links(List<Command> commands) {
        return Html.join(", ", commands.stream().map(command -> scope.code(command.name())).toList());
    }
}
