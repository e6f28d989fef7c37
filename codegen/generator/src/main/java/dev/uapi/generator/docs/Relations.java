package dev.uapi.generator.docs;

import dev.uapi.generator.docs.CommandPage.Related;
import dev.uapi.generator.docs.CommandPage.Role;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What commands have to do with objects, and so with one another; and objects with objects.
final class Relations {
    private final Scope scope;
    private final List<ObjectUse> uses;

    Relations(Scope scope) {
        this.scope = scope;
        uses = scope.atlas().descriptions().stream().flatMap(ObjectUse::of).toList();
    }

    List<Role> roles(Command command) {
        return ObjectUse.of(scope.description(), command)
                .map(use -> new Role(use.role().active(), kinds(use), where(use)))
                .toList();
    }

    /// Other commands about the same kinds of objects.
    List<Related> related(Command command) {
        return scope.atlas().descriptions().stream()
                .flatMap(owner -> owner.objects().stream().flatMap(object -> related(command, owner, object).stream()))
                .toList();
    }

    /// What commands do with the kind of object, as far as any does.
    List<Fact> uses(ObjectType object) {
        return Stream.of(ObjectUse.Role.values())
                .map(role -> new Fact(role.passive(), commands(uses(object, role))))
                .filter(fact -> !fact.value().markup().isEmpty())
                .toList();
    }

    /// What it has to do with other objects, and when it is there.
    List<Fact> facts(ObjectType object) {
        List<Fact> facts = new ArrayList<>();
        if (!object.holds().isEmpty()) {
            facts.add(new Fact("Keeps alive", scope.anyOf(object.holds())));
        }
        List<Html> holders = holders(object);
        if (!holders.isEmpty()) {
            facts.add(new Fact("Kept alive by", Html.join(", ", holders)));
        }
        object.kept().ifPresent(words -> facts.add(new Fact("Lives", new Prose(scope).line(words))));
        facts.addAll(Facts.with(object.availability()));
        return facts;
    }

    private List<Html> holders(ObjectType object) {
        Place place = Place.of(Page.of(scope.description(), "object", object.name()));
        return scope.atlas().descriptions().stream()
                .flatMap(owner -> owner.objects().stream()
                        .filter(holder -> holder.holds().stream().anyMatch(held -> scope.means(owner, held, place)))
                        .map(holder -> Html.text(holder.name()).linkTo(Page.of(owner, "object", holder.name()).from(scope.page()))))
                .toList();
    }

    private Stream<ObjectUse> uses(ObjectType object, ObjectUse.Role role) {
        return uses.stream().filter(use -> use.role() == role && use.concerns(scope, scope.description(), object.name()));
    }

    private Optional<Related> related(Command command, Description owner, ObjectType object) {
        List<ObjectUse> concerned = uses.stream().filter(use -> use.concerns(scope, owner, object.name())).toList();
        Html others = commands(concerned.stream().filter(use -> !isAbout(use, command)));
        return concerned.stream().noneMatch(use -> isAbout(use, command)) || others.markup().isEmpty()
                ? Optional.empty()
                : Optional.of(new Related(scope.link(object.name()), others));
    }

    private boolean isAbout(ObjectUse use, Command command) {
        return use.description().name().equals(scope.description().name()) && use.command().name().equals(command.name());
    }

    private Html kinds(ObjectUse use) {
        return use.kinds().isEmpty() ? Html.text("any object") : scope.anyOf(use.kinds());
    }

    private Html where(ObjectUse use) {
        return use.field()
                .map(field -> Html.text("in ").then(scope.code(field.name())).then(space(field.meaning())))
                .orElse(Html.text("and returns its id"));
    }

    private Html space(Meaning meaning) {
        return meaning instanceof Meaning.NewObject(_, var space) && space.isPresent()
                ? Html.text(", among the ids of ").then(scope.code(space.get()))
                : Html.text("");
    }

    private Html commands(Stream<ObjectUse> uses) {
        return Html.join(", ", uses.map(this::command).distinct().toList());
    }

    private Html command(ObjectUse use) {
        return scope.code(Page.of(use.description(), "command", use.command().name()), use.command().name());
    }
}
