package dev.uapi.generator.syzlang;

import dev.uapi.generator.syzlang.SheetView.FieldView;
import dev.uapi.generator.syzlang.SheetView.TypeView;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out in whose file a thing belongs, declares it there, and says what it is called.
final class Workshop {
    private static final String DESCRIPTOR = "fd";

    private final List<Description> descriptions;
    private final Takers takers;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    Workshop(Specification specification) {
        descriptions = Stream.concat(specification.descriptions().stream(), specification.imported().stream()).toList();
        takers = new Takers(descriptions);
        descriptions.forEach(description -> sheets.put(description.name(), new Sheet(description)));
    }

    Sheet sheet(Description description) {
        return sheets.computeIfAbsent(description.name(), _ -> new Sheet(description));
    }

    /// The device, with the description that has it.
    Optional<Description> withDevice(String name) {
        return owner(description -> description.devices().stream().map(Device::name).anyMatch(name::equals));
    }

    /// An open file of that device or kind; any open file where nothing is known of it.
    String file(String kind) {
        Optional<Description> owner = owner(description -> Stream.concat(
                description.devices().stream().map(Device::name), description.fileKinds().stream().map(FileKind::name))
                .anyMatch(kind::equals));
        return owner.filter(_ -> takers.take(kind)).map(description -> file(description, kind)).orElse(DESCRIPTOR);
    }

    private String file(Description owner, String kind) {
        String name = "fd_" + Names.file(owner, kind);
        sheet(owner).resource(name, DESCRIPTOR);
        return name;
    }

    /// An object of one of these kinds; of any that `from` has, if there are none. Nothing where no command
    /// makes any of them, or none takes it.
    Optional<String> objects(Description from, List<String> kinds) {
        List<String> wanted = kinds.isEmpty() ? from.objects().stream().map(ObjectType::name).toList() : kinds;
        List<String> useful = wanted.stream().filter(this::isUseful).toList();
        return useful.size() > 1 ? Optional.of(oneOf(from, kinds.isEmpty(), useful)) : useful.stream().findFirst().map(this::object);
    }

    private String oneOf(Description from, boolean any, List<String> kinds) {
        String words = kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).collect(Collectors.joining("_or_"));
        String name = from.name() + "_" + (any ? "any_object" : words);
        sheet(from).type(name, () -> TypeView.union(
                name, kinds.stream().map(kind -> new FieldView(Names.field(kind.toLowerCase(Locale.ROOT)), object(kind))).toList(), false));
        return name;
    }

    private boolean isUseful(String kind) {
        return objects(kind).anyMatch(takers::take);
    }

    private Stream<ObjectType> objects(String kind) {
        return descriptions.stream().flatMap(description -> description.objects().stream()).filter(object -> object.name().equals(kind));
    }

    private String object(String kind) {
        Description owner = owner(description -> description.objects().stream().map(ObjectType::name).anyMatch(kind::equals)).orElseThrow();
        String name = Names.object(owner, kind);
        sheet(owner).resource(name, "int32");
        return name;
    }

    /// The name of the flags with the members of an enum; nothing when it has none.
    Optional<String> flags(EnumType type) {
        return flags(sheet(type), type.name(), List.of(type));
    }

    /// Makes the members of an enum known, which only conditions name.
    void members(EnumType type) {
        type.members().forEach(member -> sheet(type).constant(member.name(), member.value()));
    }

    private Sheet sheet(EnumType type) {
        return owner(description -> description.enums().stream().map(EnumType::name).anyMatch(type.name()::equals))
                .map(this::sheet).orElseGet(() -> sheets.values().iterator().next());
    }

    /// The same of several together.
    Optional<String> flags(Sheet sheet, String name, List<EnumType> types) {
        List<EnumType.Member> members = types.stream().flatMap(type -> type.members().stream())
                .filter(member -> member.alias().isEmpty()).toList();
        members.forEach(member -> sheet.constant(member.name(), member.value()));
        if (members.isEmpty()) {
            return Optional.empty();
        }
        sheet.flags(Names.free(name), members.stream().map(EnumType.Member::name).distinct().toList());
        return Optional.of(Names.free(name));
    }

    /// The name of the numbers that extensions are asked by; nothing when none has one.
    Optional<String> extensions(Description from) {
        List<Extension> numbered = from.extensions().stream().filter(extension -> extension.number().isPresent()).toList();
        numbered.forEach(extension -> sheet(from).constant(extension.name(), extension.number().orElseThrow()));
        if (numbered.isEmpty()) {
            return Optional.empty();
        }
        String name = from.name() + "_extensions";
        sheet(from).flags(name, numbered.stream().map(Extension::name).toList());
        return Optional.of(name);
    }

    /// Whose structure it is; of `from` when nobody says so.
    Description owner(Struct struct, Description from) {
        return owner(description -> Stream.concat(
                description.structs().stream(), description.commands().stream().flatMap(command -> command.struct().stream()))
                .map(Struct::name).anyMatch(struct.name()::equals)).orElse(from);
    }

    private Optional<Description> owner(Predicate<Description> has) {
        return descriptions.stream().filter(has).findFirst();
    }
}
