package dev.uapi.language.probe;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A kernel to make a forecast for: which releases it may be, and what it lacks of what is described.
public final class World {
    /// All that is described is there.
    public static final World AS_DESCRIBED = new World(List.of(), Optional.empty());

    private final List<Release> releases;
    private final Optional<Subject> lacking;

    /// The same few times are asked for over and over.
    private final Map<Availability, Truth> known = new ConcurrentHashMap<>();

    /// @param releases those that it may be; none: any that has all that is described
    /// @param lacking  what it has not got, though its release may
    public World(List<Release> releases, Optional<Subject> lacking) {
        this.releases = List.copyOf(releases);
        this.lacking = lacking;
    }

    /// The same kernel without this.
    public World without(Subject subject) {
        return new World(releases, Optional.of(subject));
    }

    /// Whether a cause that comes up only in some releases can do so here.
    Truth has(Availability availability) {
        return releases.isEmpty() ? availability.isAlways() ? Truth.TRUE : Truth.UNKNOWN : in(availability);
    }

    boolean knows(Command command) {
        return lacking.filter(subject -> subject instanceof Subject.OfCommand && subject.command().name().equals(command.name())).isEmpty();
    }

    Truth knows(Field field) {
        boolean lacks = lacking.filter(subject -> subject instanceof Subject.OfField(_, var gone) && gone.name().equals(field.name()))
                .isPresent();
        return lacks ? Truth.FALSE : in(field.availability());
    }

    /// A second name of a value is another name of what is lacking, so values count.
    Truth knows(EnumType type, EnumType.Member member) {
        return lacks(type, member.value()) ? Truth.FALSE : in(type.availability()).and(in(member.availability()));
    }

    /// Whether a value of an enum has a name. While the enum was not there a field could only be 0, which was no unknown value.
    Truth names(EnumType type, long value) {
        boolean lacks = lacks(type, value);
        List<EnumType.Member> members = type.members().stream().filter(member -> member.value() == value && !lacks).toList();
        if (members.isEmpty() && value != 0) {
            return Truth.FALSE;
        }
        return releases.stream()
                .map(release -> Truth.of(type.availability().in(release)
                        ? members.stream().anyMatch(member -> member.availability().in(release))
                        : value == 0))
                .reduce(Truth::either)
                .orElse(Truth.of(!members.isEmpty()));
    }

    private boolean lacks(EnumType type, long value) {
        return lacking.filter(subject -> subject instanceof Subject.OfMember(_, _, var of, var gone)
                        && of.name().equals(type.name()) && gone.value() == value)
                .isPresent();
    }

    private Truth in(Availability availability) {
        if (availability.isAlways()) {
            return Truth.TRUE;
        }
        return known.computeIfAbsent(availability, time ->
                releases.stream().map(release -> Truth.of(time.in(release))).reduce(Truth::either).orElse(Truth.TRUE));
    }
}
