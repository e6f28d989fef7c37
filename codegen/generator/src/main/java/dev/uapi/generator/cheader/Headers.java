package dev.uapi.generator.cheader;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where each header is, and which one has what a description took from another.
final class Headers {
    /// No absolute path, nothing hidden, and no way out of the folder.
    private static final Pattern PATH = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*");

    private final List<Description> all;

    Headers(Specification specification) {
        all = Stream.concat(specification.descriptions().stream(), specification.imported().stream()).toList();
    }

    /// Relative to the folder that a compiler looks for headers in.
    static String path(Description description) {
        return named(description).orElse(description.name() + ".h");
    }

    private static Optional<String> named(Description description) {
        return description.header().filter(header -> PATH.matcher(header).matches());
    }

    /// The headers of others without which this one would not compile, as they stand behind `#include`.
    NavigableSet<String> includes(String path, Description description) {
        Stream<Predicate<Description>> structs = structs(description).stream()
                .flatMap(struct -> struct.fields().stream())
                .flatMap(field -> CType.struct(field.type()).stream())
                .map(Headers::declares);
        Stream<Predicate<Description>> devices = description.commands().stream()
                .map(Command::device)
                .filter(device -> device.names().type().or(device.names()::base).isPresent())
                .map(Headers::has);
        return Stream.concat(structs, devices).flatMap(declares -> include(path, declares).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// All that it declares, those of commands included.
    static List<Struct> structs(Description description) {
        return Stream.concat(description.structs().stream(), description.commands().stream().flatMap(each -> each.struct().stream()))
                .distinct()
                .toList();
    }

    private static Predicate<Description> declares(Struct struct) {
        return description -> structs(description).stream().map(Struct::name).anyMatch(struct.name()::equals);
    }

    private static Predicate<Description> has(Device device) {
        return description -> description.devices().stream().map(Device::name).anyMatch(device.name()::equals);
    }

    /// The header of whoever declares it; none when that is this one.
    private Optional<String> include(String path, Predicate<Description> declares) {
        boolean own = all.stream().filter(other -> path(other).equals(path)).anyMatch(declares);
        return own ? Optional.empty() : all.stream().filter(declares).findFirst().map(Headers::include);
    }

    private static String include(Description description) {
        return named(description).map(path -> "<" + path + ">").orElse("\"" + description.name() + ".h\"");
    }
}
