package dev.uapi.generator.java;

import dev.uapi.generator.java.JavaNames.Constant;
import dev.uapi.generator.java.JavaNames.Home;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The descriptions that names may be imported from: what is theirs is referred to, never generated again.
final class Neighbours {
    private final List<Home> all;
    private final List<Home> others;
    private final Map<String, JavaNames> names = new LinkedHashMap<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> objects = new TreeSet<>();

    /// @param own whose neighbours they are
    /// @param all it may be among them
    Neighbours(Home own, List<Home> all) {
        this.all = List.copyOf(all);
        this.others = all.stream().filter(home -> !home.description().name().equals(own.description().name())).toList();
        others.forEach(home -> types(home.description()).forEach(types::add));
        others.forEach(home -> objects(home.description()).forEach(objects::add));
    }

    /// All descriptions, that whose neighbours they are among them.
    List<Description> descriptions() {
        return all.stream().map(Home::description).toList();
    }

    boolean haveType(String name) {
        return types.contains(name);
    }

    boolean haveObject(String kind) {
        return objects.contains(kind);
    }

    /// The one that declares this structure or enum.
    JavaNames withType(String name) {
        return names(others.stream().filter(home -> types(home.description()).anyMatch(name::equals)).findFirst().orElseThrow());
    }

    /// The one that declares this kind of object.
    JavaNames withObject(String kind) {
        return names(others.stream().filter(home -> objects(home.description()).anyMatch(kind::equals)).findFirst().orElseThrow());
    }

    /// The constant that one of them has for a member of an enum.
    Optional<Constant> constant(String member) {
        return others.stream()
                .filter(home -> home.description().enums().stream().anyMatch(type -> has(type, member)))
                .findFirst()
                .flatMap(home -> names(home).constant(member));
    }

    private JavaNames names(Home home) {
        String key = home.description().name();
        JavaNames known = names.get(key);
        JavaNames result = known == null ? JavaNames.of(home.description(), all) : known;
        names.put(key, result);
        return result;
    }

    private static boolean has(EnumType type, String member) {
        return type.members().stream().anyMatch(each -> each.name().equals(member));
    }

    private static Stream<String> types(Description description) {
        Stream<Struct> arguments = description.commands().stream().map(Command::struct).flatMap(Optional::stream);
        Stream<String> structs = Stream.concat(description.structs().stream(), arguments).map(Struct::name);
        return Stream.concat(structs, description.enums().stream().map(EnumType::name));
    }

    private static Stream<String> objects(Description description) {
        return description.objects().stream().map(ObjectType::name);
    }
}
