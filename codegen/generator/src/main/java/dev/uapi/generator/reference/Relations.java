package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.generator.reference.CommandPage.Related;
import dev.uapi.generator.reference.CommandPage.Role;
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
    private static final int MOST = 30;

    private final Scope scope;

    Relations(Scope scope) {
        this.scope = scope;
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
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    /// What it has to do with other objects, and when it is there.
    List<Fact> facts(ObjectType object) {
        List<Fact> facts = new ArrayList<>();
        if (!object.holds().isEmpty()) {
            facts.add(new Fact("Keeps alive", scope.anyOf(object.holds())));
        }
        List<Phrase> holders = holders(object);
        if (!holders.isEmpty()) {
            facts.add(new Fact("Kept alive by", Phrase.join(", ", holders)));
        }
        object.kept().ifPresent(words -> facts.add(new Fact("Lives", new Prose(scope).line(words))));
        facts.addAll(Facts.with(object.availability()));
        return facts;
    }

    private List<Phrase> holders(ObjectType object) {
        Place place = Place.of(Pages.of(scope.description(), "object", object.name()));
        return scope.atlas().descriptions().stream()
                .flatMap(owner -> owner.objects().stream()
                        .filter(holder -> holder.holds().stream().anyMatch(held -> scope.means(owner, held, place)))
                        .map(holder -> Phrase.text(holder.name()).linkTo(Place.of(Pages.of(owner, "object", holder.name())))))
                .toList();
    }

    private Stream<ObjectUse> uses(ObjectType object, ObjectUse.Role role) {
        return scope.atlas().uses(scope.description(), object).stream().filter(use -> use.role() == role);
    }

    private Optional<Related> related(Command command, Description owner, ObjectType object) {
        List<ObjectUse> concerned = scope.atlas().uses(owner, object);
        if (concerned.stream().noneMatch(use -> isAbout(use, command))) {
            return Optional.empty();
        }
        List<Phrase> others = concerned.stream().filter(use -> !isAbout(use, command)).map(this::command).distinct().toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Related(scope.link(object.name()), some(others)));
    }

    /// Not hundreds: the page of the object has all of them.
    private static Phrase some(List<Phrase> others) {
        Phrase first = Phrase.join(", ", others.subList(0, Math.min(MOST, others.size())));
        return others.size() <= MOST ? first : first.then(", and " + (others.size() - MOST) + " more");
    }

    private boolean isAbout(ObjectUse use, Command command) {
        return use.description().name().equals(scope.description().name()) && use.command().name().equals(command.name());
    }

    private Phrase kinds(ObjectUse use) {
        return use.kinds().isEmpty() ? Phrase.text("any object") : scope.anyOf(use.kinds());
    }

    private Phrase where(ObjectUse use) {
        return use.field()
                .map(field -> Phrase.text("in ").then(scope.code(field.name())).then(space(field.meaning())))
                .orElse(Phrase.text("and returns its id"));
    }

    private Phrase space(Meaning meaning) {
        return meaning instanceof Meaning.NewObject(_, var space) && space.isPresent()
                ? Phrase.text(", among the ids of ").then(scope.code(space.get()))
                : Phrase.text("");
    }

    private Phrase commands(Stream<ObjectUse> uses) {
        return Phrase.join(", ", uses.map(this::command).distinct().toList());
    }

    private Phrase command(ObjectUse use) {
        return scope.code(Pages.of(use.description(), "command", use.command().name()), use.command().name());
    }
}
