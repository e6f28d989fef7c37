package dev.uapi.language.probe;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Extension.Attempt;
import dev.uapi.language.model.Extension.Exclusion;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the attempt of an extension may be answered with, release by release: what one refuses for one reason another may refuse
/// for another, and neither lets it pass.
///
/// @param there   where a kernel has the extension, whatever its hardware can do
/// @param missing where a kernel lacks one of the things that the extension adds and the attempt uses
public record Outlook(List<Forecast> there, List<Forecast> missing) {
    public Outlook {
        there = List.copyOf(there);
        missing = List.copyOf(missing);
    }

    /// @param attempt that of the extension
    /// @param command the one that it calls
    public static Outlook of(Extension extension, Attempt attempt, Command command) {
        List<String> excluded = attempt.exclusions().stream().map(Exclusion::cause).toList();
        List<Release> releases = releases(extension, attempt, command);
        List<Subject> used = used(extension, attempt, command);
        return new Outlook(
                releases.stream().filter(release -> extension.availability().in(release) && command.availability().in(release))
                        .map(release -> Forecast.of(command, attempt.given(), world(release), excluded))
                        .distinct().toList(),
                releases.stream().map(Outlook::world)
                        .flatMap(world -> used.stream().map(world::without))
                        .map(world -> Forecast.of(command, attempt.given(), world, excluded))
                        .distinct().toList());
    }

    /// Whether a kernel with the extension may answer so.
    public boolean mayBe(String errno) {
        return there.stream().anyMatch(forecast -> forecast.errnos().contains(errno));
    }

    /// Whether the call may work where the extension is there.
    public boolean mayWork() {
        return there.stream().anyMatch(Forecast::maySucceed);
    }

    /// Whether a kernel without the extension may answer so.
    public boolean mayMiss(String errno) {
        return missing.stream().anyMatch(forecast -> forecast.errnos().contains(errno));
    }

    /// Whether the call may work where the extension is not there.
    public boolean mayWorkWithout() {
        return missing.stream().anyMatch(Forecast::maySucceed);
    }

    private static World world(Release release) {
        return new World(List.of(release), Optional.empty());
    }

    /// Those in which anything changed that the call has to do with.
    private static List<Release> releases(Extension extension, Attempt attempt, Command command) {
        Stream<Availability> causes = command.causes().stream().map(Cause::availability);
        Stream<Availability> members = attempt.given().stream().map(Given::field).flatMap(field -> type(field).stream())
                .flatMap(type -> type.members().stream()).map(EnumType.Member::availability);
        Stream<Availability> others = Stream.of(extension.availability(), command.availability());
        Stream<Release> changes = Stream.of(causes, members, others).flatMap(each -> each)
                .flatMap(each -> Stream.concat(each.since().stream(), Stream.concat(each.until().stream(), each.stable().stream())));
        return Stream.concat(Stream.of(command.since()), changes).distinct().sorted().toList();
    }

    private static List<Subject> used(Extension extension, Attempt attempt, Command command) {
        List<Subject> used = new ArrayList<>();
        if (extension.adds().contains(command.name())) {
            used.add(new Subject.OfCommand(command));
        }
        for (Given given : attempt.given()) {
            type(given.field()).stream()
                    .flatMap(type -> type.members().stream()
                            .filter(member -> extension.adds().contains(member.name()) && holds(type, given.value(), member))
                            .map(member -> new Subject.OfMember(command, given.field(), type, member)))
                    .forEach(used::add);
        }
        return used;
    }

    private static List<EnumType> type(Field field) {
        return field.meaning() instanceof Meaning.Enumerated(var type) ? List.of(type) : List.of();
    }

    private static boolean holds(EnumType type, Value value, EnumType.Member member) {
        return value instanceof Value.Constant(var number, _)
                && (type.flags() ? (number & member.value()) == member.value() : number == member.value());
    }
}
