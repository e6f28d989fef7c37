package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Phrase;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import java.util.List;
import java.util.stream.Stream;

/// Numbers that mean something else on another device.
final class Collisions {
    private final Scope scope;

    Collisions(Scope scope) {
        this.scope = scope;
    }

    /// What a command is told about: the same number elsewhere.
    List<Phrase> of(Command command) {
        Stream<Phrase> commands = beside(command.device()).flatMap(other -> others(command, other));
        Stream<Phrase> claims = command.device().claims().stream()
                .filter(claim -> claim.number() == command.number())
                .map(claim -> Phrase.text("Also claimed by ").then(new Prose(scope).line(claim.by())));
        return Stream.concat(commands, claims).toList();
    }

    /// Devices whose numbers are not to be mistaken for those of this one, whichever of the two says so.
    private Stream<Neighbour> beside(Device device) {
        Neighbour own = new Neighbour(scope.description(), device);
        return scope.atlas().descriptions().stream()
                .flatMap(of -> of.devices().stream().map(each -> new Neighbour(of, each)))
                .filter(other -> names(own, other) || names(other, own));
    }

    /// Whether the one says that it stands beside the other.
    private boolean names(Neighbour one, Neighbour other) {
        Place place = Place.of(Pages.of(other.description(), other.device()));
        return one.device().beside().stream().anyMatch(name -> scope.means(one.description(), name, place));
    }

    private Stream<Phrase> others(Command command, Neighbour neighbour) {
        return neighbour.description().commands().stream()
                .filter(other -> other.device().name().equals(neighbour.device().name()) && sameNumber(command, other))
                .map(other -> scope.code(Pages.of(neighbour.description(), "command", other.name()), other.name())
                        .then(" on ").then(Phrase.code(neighbour.device().label())));
    }

    private static boolean sameNumber(Command command, Command other) {
        return command.number() == other.number() && command.device().type() == other.device().type();
    }

    private record Neighbour(Description description, Device device) {}
}
