package dev.uapi.spec;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Omission;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every name of the C header that a description has, in the lines of [HeaderNames].
final class DescribedNames {
    private DescribedNames() {}

    static SortedSet<String> of(Description description) {
        return Stream.of(structs(description), enums(description), numbers(description)).flatMap(lines -> lines)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What it leaves out on purpose, as patterns.
    static List<String> omitted(Description description) {
        return description.omissions().stream().map(Omission::names).flatMap(List::stream).toList();
    }

    private static Stream<String> structs(Description description) {
        Stream<Struct> arguments = description.commands().stream().flatMap(command -> command.struct().stream());
        return Stream.concat(arguments, description.structs().stream()).flatMap(struct -> Stream.concat(
                Stream.of("struct " + struct.name()),
                struct.fields().stream().map(field -> "field " + struct.name() + "." + field.name())));
    }

    private static Stream<String> enums(Description description) {
        return description.enums().stream().flatMap(type -> Stream.concat(
                type.spelling() == EnumType.Spelling.TAG ? Stream.of("enum " + type.name()) : Stream.empty(),
                type.members().stream().map(member -> "value " + member.name())));
    }

    private static Stream<String> numbers(Description description) {
        Stream<String> commands = description.commands().stream()
                .flatMap(command -> Stream.concat(Stream.of(command.name()), description.numberName(command).stream()));
        Stream<String> devices = description.devices().stream().map(Device::names)
                .flatMap(names -> Stream.of(names.type(), names.base()).flatMap(name -> name.stream()));
        return Stream.concat(commands, devices).map(name -> "value " + name);
    }
}
