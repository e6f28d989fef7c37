package dev.uapi.generator.reference;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Succession;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The releases in which a description is not what it was in the one before.
public final class Moments {
    private Moments() {}

    /// From the first release to the newest one that the description knows of, whether or not that changed anything.
    public static NavigableSet<Release> of(Description description) {
        NavigableSet<Release> releases = new TreeSet<>(List.of(description.since(), description.known()));
        description.commands().stream().map(Command::since).forEach(releases::add);
        availabilities(description).flatMap(Moments::of).forEach(releases::add);
        description.enums().stream().flatMap(type -> type.members().stream())
                .flatMap(member -> member.formerly().map(EnumType.FormerName::until).stream()).forEach(releases::add);
        return releases.tailSet(description.since(), true);
    }

    private static Stream<Release> of(Availability availability) {
        return Stream.of(availability.since().stream(), availability.stable().stream(), availability.until().stream())
                .flatMap(releases -> releases);
    }

    private static Stream<Availability> availabilities(Description of) {
        return Stream.of(
                        of.commands().stream().flatMap(Moments::inCommand),
                        of.structs().stream().flatMap(Moments::inStruct),
                        of.enums().stream().flatMap(Moments::inEnum),
                        of.extensions().stream().map(Extension::availability),
                        of.objects().stream().map(ObjectType::availability),
                        of.fileKinds().stream().map(FileKind::availability),
                        of.devices().stream().map(Device::operations).flatMap(Moments::inOperations),
                        of.fileKinds().stream().map(FileKind::operations).flatMap(Moments::inOperations))
                .flatMap(each -> each);
    }

    private static Stream<Availability> inCommand(Command command) {
        return Stream.concat(Stream.of(command.availability()), command.causes().stream().map(Cause::availability));
    }

    private static Stream<Availability> inStruct(Struct struct) {
        Stream<Availability> fields = struct.fields().stream().map(Field::availability);
        Stream<Availability> successions = struct.successions().stream().map(Succession::since);
        return Stream.of(Stream.of(struct.availability()), fields, successions).flatMap(each -> each);
    }

    private static Stream<Availability> inEnum(EnumType type) {
        return Stream.concat(Stream.of(type.availability()), type.members().stream().map(EnumType.Member::availability));
    }

    private static Stream<Availability> inOperations(List<Operation> operations) {
        return operations.stream().flatMap(operation ->
                Stream.concat(Stream.of(operation.availability()), operation.causes().stream().map(Cause::availability)));
    }
}
