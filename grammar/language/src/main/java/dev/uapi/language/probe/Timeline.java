package dev.uapi.language.probe;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The releases in which anything that commands are called with changed: between two of them all is as in the earlier one.
///
/// @param releases from the first that is described to the last
record Timeline(List<Release> releases) {
    Timeline {
        releases = List.copyOf(releases);
    }

    static Timeline of(Description description) {
        Stream<Availability> commands = description.commands().stream().flatMap(Timeline::availabilities);
        Stream<Availability> enums = description.enums().stream().flatMap(Timeline::availabilities);
        Stream<Release> changes = Stream.concat(commands, enums).flatMap(availability ->
                Stream.concat(availability.stable().stream(), Stream.concat(availability.since().stream(), availability.until().stream())));
        List<Release> releases = Stream.concat(Stream.of(description.since(), description.known()), changes)
                .filter(release -> release.compareTo(description.since()) >= 0)
                .distinct()
                .sorted()
                .toList();
        return new Timeline(releases);
    }

    private static Stream<Availability> availabilities(Command command) {
        Stream<Availability> fields = command.fields().stream().map(Field::availability);
        Stream<Availability> causes = command.causes().stream().map(Cause::availability);
        return Stream.concat(Stream.of(command.availability()), Stream.concat(fields, causes));
    }

    private static Stream<Availability> availabilities(EnumType type) {
        return Stream.concat(Stream.of(type.availability()), type.members().stream().map(EnumType.Member::availability));
    }

    /// A kernel that has it.
    World with(Subject subject) {
        return in(subject::in).orElse(World.AS_DESCRIBED);
    }

    /// A kernel that has the one and not the other, if there ever was such a release.
    Optional<World> before(Subject subject, Subject has) {
        return in(release -> has.in(release) && !subject.in(release)).map(world -> world.without(subject));
    }

    private Optional<World> in(Predicate<Release> asked) {
        List<Release> found = releases.stream().filter(asked).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new World(found, Optional.empty()));
    }
}
