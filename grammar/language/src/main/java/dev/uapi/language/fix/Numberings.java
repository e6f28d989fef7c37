package dev.uapi.language.fix;

import dev.uapi.language.fix.Numbering.Kind;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.EnumType.Member;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Specification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Every place of a specification where somebody may need a number that nobody has.
public final class Numberings {
    static final long LARGEST_COMMAND = 0xFF;

    private final List<Description> all;
    private final Homes homes;

    private Numberings(Specification specification) {
        all = Stream.concat(specification.descriptions().stream(), specification.imported().stream()).toList();
        homes = Homes.of(all);
    }

    /// In the order of the descriptions: ioctls, then enums and flags, then extensions.
    ///
    /// @param specification whose imports count where they share the type of an ioctl, and have no numberings of their own here
    public static List<Numbering> of(Specification specification) {
        Numberings numberings = new Numberings(specification);
        List<Numbering> found = new ArrayList<>(numberings.ioctls(specification.descriptions()));
        specification.descriptions().forEach(description -> {
            description.enums().forEach(type -> found.add(numberings.members(type, description)));
            extensions(description).forEach(found::add);
        });
        return found;
    }

    /// Devices that share a type but begin elsewhere have stretches of their own.
    private record Stretches(char type, long first) {}

    private List<Numbering> ioctls(List<Description> descriptions) {
        Map<Stretches, List<String>> devices = new LinkedHashMap<>();
        descriptions.stream().flatMap(description -> description.devices().stream()).forEach(device -> devices
                .computeIfAbsent(new Stretches(device.type(), device.first()), _ -> new ArrayList<>()).add(device.label()));
        List<Numbering> numberings = new ArrayList<>();
        devices.forEach((on, labels) -> numberings.add(new Numbering(
                Kind.IOCTL, "0x%02x".formatted((int) on.type()), labels, commands(on.type()), claims(on.type()), on.first(),
                LARGEST_COMMAND, omitted(descriptions, on.type()))));
        return numberings;
    }

    private NavigableMap<Long, List<String>> commands(char type) {
        NavigableMap<Long, List<String>> taken = new TreeMap<>();
        for (Command command : all.stream().flatMap(description -> description.commands().stream()).toList()) {
            if (command.device().type() == type) {
                put(taken, command.number(), command.name());
            }
        }
        return taken;
    }

    private NavigableMap<Long, String> claims(char type) {
        NavigableMap<Long, String> claims = new TreeMap<>();
        all.stream().flatMap(description -> description.devices().stream())
                .filter(device -> device.type() == type)
                .flatMap(device -> device.claims().stream())
                .forEach(claim -> claims.merge(claim.number(), claim.by(), (one, other) -> one + "; " + other));
        return claims;
    }

    /// Structures have no number, and are written small.
    private static List<String> omitted(List<Description> descriptions, char type) {
        return descriptions.stream()
                .filter(description -> description.devices().stream().anyMatch(device -> device.type() == type))
                .flatMap(description -> description.omissions().stream())
                .flatMap(omission -> omission.names().stream())
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .toList();
    }

    private Numbering members(EnumType type, Description description) {
        NavigableMap<Long, List<String>> taken = new TreeMap<>();
        type.members().forEach(member -> numbers(type, member).forEach(number -> put(taken, number, member.name())));
        if (type.flags()) {
            homes.ranges(type).forEach(range -> LongStream.rangeClosed(range.low(), range.high())
                    .forEach(bit -> put(taken, bit, range.name())));
        }
        long last = type.flags() ? homes.bits(type) - 1 : homes.largest(type);
        Kind kind = type.flags() ? Kind.FLAGS : Kind.ENUM;
        return new Numbering(kind, type.name(), List.of(description.name()), taken, new TreeMap<>(), 0, last, List.of());
    }

    /// A flag of several bits has each of them.
    private static Stream<Long> numbers(EnumType type, Member member) {
        return type.flags()
                ? Stream.iterate(0L, bit -> bit < Long.SIZE, bit -> bit + 1).filter(bit -> (member.value() >>> bit & 1) != 0)
                : Stream.of(member.value());
    }

    private static Stream<Numbering> extensions(Description description) {
        NavigableMap<Long, List<String>> taken = new TreeMap<>();
        for (Extension extension : description.extensions()) {
            extension.number().ifPresent(number -> put(taken, number, extension.name()));
        }
        return taken.isEmpty() ? Stream.empty() : Stream.of(new Numbering(
                Kind.EXTENSION, description.name(), List.of(description.name()), taken, new TreeMap<>(), 0, Long.MAX_VALUE, List.of()));
    }

    private static void put(NavigableMap<Long, List<String>> taken, long number, String name) {
        taken.computeIfAbsent(number, _ -> new ArrayList<>()).add(name);
    }
}
