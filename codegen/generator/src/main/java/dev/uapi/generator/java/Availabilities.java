package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which releases something is there, as Java expressions.
final class Availabilities {
    private Availabilities() {}

    /// An expression of the runtime's type for it.
    static String java(Availability availability, Imports imports) {
        String type = imports.use("dev.uapi.runtime.Availability");
        String since = availability.since().map(first -> ".since(" + releases(first, availability.stable()) + ")").orElse(".ALWAYS");
        return type + since + availability.until().map(until -> ".until(" + Literals.string(until.toString()) + ")").orElse("");
    }

    /// A command is there from the release on that its description says, if it says nothing itself.
    static Availability of(Command command) {
        Availability own = command.availability();
        return own.since().isPresent() ? own : new Availability(Optional.of(command.since()), own.stable(), own.until());
    }

    /// A field that is of an enum means nothing before there is the enum.
    static Availability of(Field field) {
        boolean later = field.meaning() instanceof Meaning.Enumerated(var type) && isLater(type.availability(), field.availability());
        return later && field.meaning() instanceof Meaning.Enumerated(var type) ? type.availability() : field.availability();
    }

    /// Whether some release lacks one of the members.
    static boolean vary(EnumType type) {
        return type.members().stream().anyMatch(member -> !member.availability().isAlways());
    }

    /// Whether some release lacks the structure or something in it.
    static boolean vary(Struct struct) {
        return !struct.availability().isAlways() || struct.fields().stream().anyMatch(Availabilities::varies);
    }

    private static boolean varies(Field field) {
        boolean nested = field.type() instanceof Type.Nested(var inner) && vary(inner);
        return nested || !of(field).isAlways() || enums(field).anyMatch(Availabilities::vary);
    }

    /// The enums of the field and of its ranges of bits.
    private static Stream<EnumType> enums(Field field) {
        Stream<EnumType> own = field.meaning() instanceof Meaning.Enumerated(var type) ? Stream.of(type) : Stream.empty();
        return Stream.concat(own, field.ranges().stream().flatMap(range -> range.type().stream()));
    }

    /// Whether something came later than what it is a part of, or went earlier.
    static boolean differ(Availability part, Availability whole) {
        return isLater(part, whole) || (part.until().isPresent() && !part.until().equals(whole.until()));
    }

    private static boolean isLater(Availability one, Availability other) {
        return one.since().isPresent() && (other.since().isEmpty() || one.since().get().compareTo(other.since().get()) > 0);
    }

    private static String releases(Release since, List<Release> stable) {
        return Stream.concat(Stream.of(since), stable.stream())
                .map(release -> Literals.string(release.toString()))
                .collect(Collectors.joining(", "));
    }
}
