package dev.uapi.generator.reference;

import dev.uapi.generator.markup.Page;
import dev.uapi.generator.markup.Place;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import dev.uapi.language.probe.Probe;
import dev.uapi.language.probe.Probes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where each name of the descriptions is told about.
final class Atlas {
    private final Specification specification;
    private final Map<String, Map<String, Place>> places = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Probe>>> probes = new HashMap<>();
    private final Map<String, List<Struct>> structs = new HashMap<>();
    private final Map<Place, List<ObjectUse>> objectUses = new HashMap<>();
    private @Nullable Usages usages;

    Atlas(Specification specification) {
        this.specification = specification;
        specification.descriptions().forEach(description -> places.put(description.name(), placesOf(description)));
    }

    /// What can be asked about a command and what belongs to it.
    List<Probe> probes(Description description, Command command) {
        return probes.computeIfAbsent(description.name(), _ -> byCommand(Probes.of(description))).getOrDefault(command.name(), List.of());
    }

    private static Map<String, List<Probe>> byCommand(List<Probe> all) {
        return all.stream().collect(Collectors.groupingBy(probe -> probe.subject().command().name()));
    }

    /// What has to do with each declaration.
    Usages usages() {
        usages = usages == null ? Usages.of(this) : usages;
        return usages;
    }

    /// What commands do with a kind of object, be it as one of any kind.
    List<ObjectUse> uses(Description owner, ObjectType object) {
        if (objectUses.isEmpty()) {
            descriptions().stream().flatMap(ObjectUse::of).forEach(this::addUse);
        }
        return objectUses.getOrDefault(Place.of(Pages.of(owner, "object", object.name())), List.of());
    }

    private void addUse(ObjectUse use) {
        Description of = use.description();
        Stream<Place> kinds = use.kinds().isEmpty()
                ? of.objects().stream().map(object -> Place.of(Pages.of(of, "object", object.name())))
                : use.kinds().stream().flatMap(kind -> find(of, kind).stream()).distinct();
        kinds.forEach(place -> objectUses.computeIfAbsent(place, _ -> new ArrayList<>()).add(use));
    }

    /// All that the reference is about.
    List<Description> descriptions() {
        return specification.descriptions();
    }

    /// What a text of this description means by a name; its own declarations come before those of others.
    Optional<Place> find(Description from, String name) {
        Optional<Place> own = Optional.ofNullable(places.getOrDefault(from.name(), Map.of()).get(name));
        return own.or(() -> places.values().stream().flatMap(others -> Optional.ofNullable(others.get(name)).stream()).findFirst());
    }

    /// Structures with a page of their own; one that is a command's argument is told about with the command.
    List<Struct> structs(Description description) {
        return structs.computeIfAbsent(description.name(), _ -> structsOf(description));
    }

    private static List<Struct> structsOf(Description description) {
        Set<String> arguments = description.commands().stream()
                .flatMap(command -> command.struct().stream())
                .map(Struct::name)
                .collect(Collectors.toSet());
        return description.structs().stream().filter(struct -> !arguments.contains(struct.name())).toList();
    }

    private Map<String, Place> placesOf(Description description) {
        Map<String, Place> found = new LinkedHashMap<>();
        description.commands().forEach(command -> addCommand(found, description, command));
        description.extensions().forEach(each -> found.putIfAbsent(each.name(), Place.of(Pages.of(description, "extension", each.name()))));
        description.objects().forEach(each -> found.putIfAbsent(each.name(), Place.of(Pages.of(description, "object", each.name()))));
        description.devices().forEach(each -> found.putIfAbsent(each.name(), Place.of(Pages.of(description, each))));
        description.fileKinds().forEach(each -> found.putIfAbsent(each.name(), Place.of(Pages.of(description, each))));
        structs(description).forEach(each -> found.putIfAbsent(each.name(), Place.of(Pages.of(description, "struct", each.name()))));
        description.enums().forEach(each -> addEnum(found, description, each));
        Page errnos = Pages.of(description, "errnos");
        errnos(description).forEach(errno -> found.putIfAbsent(errno, Place.of(errnos, errno)));
        return found;
    }

    private static Stream<String> errnos(Description description) {
        Stream<Cause> general = Way.of(description).stream().flatMap(way -> way.causes().stream());
        Stream<Cause> own = description.commands().stream().flatMap(command -> command.causes().stream());
        Stream<Operation> operations = Stream.concat(
                description.devices().stream().map(Device::operations), description.fileKinds().stream().map(FileKind::operations))
                .flatMap(List::stream);
        return Stream.of(general, own, operations.flatMap(each -> each.causes().stream())).flatMap(each -> each).map(Cause::errno);
    }

    private static void addCommand(Map<String, Place> found, Description description, Command command) {
        Page page = Pages.of(description, "command", command.name());
        found.put(command.name(), Place.of(page));
        command.struct().ifPresent(struct -> found.putIfAbsent(struct.name(), Place.of(page, "argument")));
    }

    private static void addEnum(Map<String, Place> found, Description description, EnumType type) {
        Page page = Pages.of(description, "value", type.name());
        found.putIfAbsent(type.name(), Place.of(page));
        type.members().forEach(member -> found.putIfAbsent(member.name(), Place.of(page, member.name())));
        type.members().forEach(member ->
                member.formerly().ifPresent(former -> found.putIfAbsent(former.name(), Place.of(page, member.name()))));
    }
}
