package dev.uapi.language.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A description as one release had it: what came later is gone, what was there in its place is back.
///
/// Types are rebuilt from the inside out, each once, and whatever refers to something that is gone says what was so without it.
final class Snapshot {
    private final Description newest;
    private final Release release;
    private final IdentityHashMap<EnumType, EnumType> enums = new IdentityHashMap<>();
    private final IdentityHashMap<Struct, Struct> structs = new IdentityHashMap<>();
    private final IdentityHashMap<Device, Device> devices = new IdentityHashMap<>();

    private final Set<String> laterCommands;
    private final Set<String> laterKinds;
    private final Map<String, List<EnumType.Member>> members;

    private Snapshot(Description newest, Release release) {
        this.newest = newest;
        this.release = release;
        laterCommands = newest.commands().stream()
                .filter(command -> !has(command.availability())).map(Command::name).collect(Collectors.toSet());
        laterKinds = newest.objects().stream().filter(object -> !has(object)).map(ObjectType::name).collect(Collectors.toSet());
        members = newest.enums().stream()
                .flatMap(type -> type.members().stream()).collect(Collectors.groupingBy(EnumType.Member::name));
    }

    static Description of(Description newest, Release release) {
        return new Snapshot(newest, release).description();
    }

    private Description description() {
        List<Command> commands = newest.commands().stream()
                .filter(command -> has(command.availability()))
                .map(command -> new CommandSnapshot(this, command).command())
                .toList();
        return new Description(
                newest.name(),
                newest.header(),
                newest.since(),
                release,
                newest.prefixes(),
                newest.devices().stream().map(this::device).toList(),
                newest.fileKinds().stream().filter(this::has).map(this::fileKind).toList(),
                newest.objects().stream().filter(this::has).map(this::object).toList(),
                newest.enums().stream().flatMap(type -> enumType(type).stream()).toList(),
                newest.structs().stream().filter(struct -> has(struct.availability())).map(this::struct).toList(),
                commands,
                newest.extensions().stream()
                        .filter(extension -> has(extension.availability()))
                        .map(extension -> new ExtensionSnapshot(this, extension, commands).extension())
                        .toList(),
                newest.omissions(),
                newest.documentation());
    }

    boolean has(Availability availability) {
        return release.compareTo(newest.since()) >= 0 && availability.in(release);
    }

    private boolean has(ObjectType object) {
        return has(object.availability()) && canBeMade(object.makers());
    }

    private boolean has(FileKind kind) {
        return has(kind.availability()) && canBeMade(kind.makers());
    }

    private boolean canBeMade(List<String> makers) {
        return makers.isEmpty() || !commands(makers).isEmpty();
    }

    /// When it came is known then, and when it will go is not.
    Availability past(Availability availability) {
        return availability.until().isEmpty()
                ? availability
                : new Availability(availability.since(), availability.stable(), Optional.empty());
    }

    /// The type, if there is any such.
    Optional<EnumType> enumType(EnumType type) {
        return has(type.availability()) ? Optional.of(enums.computeIfAbsent(type, this::build)) : Optional.empty();
    }

    private EnumType build(EnumType type) {
        List<EnumType.Member> there = type.members().stream().filter(member -> has(member.availability())).toList();
        Map<String, String> names = there.stream().collect(Collectors.toMap(EnumType.Member::name, member -> member.nameIn(release)));
        List<EnumType.Member> members = there.stream()
                .map(member -> new EnumType.Member(
                        member.nameIn(release),
                        member.value(),
                        member.alias().flatMap(other -> Optional.ofNullable(names.get(other))),
                        member.carries().filter(struct -> has(struct.availability())).map(this::struct),
                        member.extended(),
                        member.vendor(),
                        member.formerly().filter(former -> release.compareTo(former.until()) >= 0),
                        member.deprecated(),
                        past(member.availability()),
                        member.documentation()))
                .toList();
        return new EnumType(
                type.name(),
                type.flags(),
                type.capabilities(),
                type.spelling(),
                type.prefix(),
                members,
                past(type.availability()),
                type.documentation());
    }

    /// What the member was then, if it was there.
    ///
    /// @param then the type as it was
    Optional<EnumType.Member> member(EnumType then, EnumType.Member member) {
        return then.members().stream().filter(each -> has(member.availability()) && each.name().equals(member.nameIn(release))).findFirst();
    }

    Struct struct(Struct struct) {
        Struct known = structs.get(struct);
        if (known == null) {
            known = new StructSnapshot(this, struct).struct();
            structs.put(struct, known);
        }
        return known;
    }

    Type type(Type type) {
        return switch (type) {
            case Type.Scalar scalar -> scalar;
            case Type.Nested(var struct) -> new Type.Nested(struct(struct));
            case Type.Array(var element, var length) -> new Type.Array(type(element), length);
            case Type.Flexible(var element, var count) -> new Type.Flexible(type(element), count);
        };
    }

    Device device(Device device) {
        return devices.computeIfAbsent(device, each -> new Device(
                each.name(), each.path(), commands(each.makers()), each.type(), each.first(), each.numbering(), each.convention(),
                each.claims(), each.unknownCommand(), each.unknownCommandText(), each.names(), each.answers(), each.beside(),
                operations(each.operations()), each.documentation()));
    }

    private FileKind fileKind(FileKind kind) {
        return new FileKind(
                kind.name(), commands(kind.makers()), operations(kind.operations()), past(kind.availability()), kind.documentation());
    }

    private List<Operation> operations(List<Operation> operations) {
        return operations.stream().filter(operation -> has(operation.availability())).map(this::operation).toList();
    }

    private Operation operation(Operation operation) {
        return new Operation(
                operation.kind(),
                operation.records().map(records -> new Records(
                        struct(records.struct()), records.whole(), records.payload().flatMap(this::enumType))),
                operation.text(),
                new ConditionSnapshot(this, fields(operation)).causes(operation.causes()),
                past(operation.availability()),
                operation.documentation());
    }

    /// What goes through, which conditions may ask about.
    private Map<String, Field> fields(Operation operation) {
        return operation.records().stream()
                .flatMap(records -> struct(records.struct()).fields().stream())
                .collect(Collectors.toMap(Field::name, Function.identity()));
    }

    private ObjectType object(ObjectType object) {
        return new ObjectType(
                object.name(), commands(object.makers()), kinds(object.holds()), object.kept(), past(object.availability()),
                object.documentation());
    }

    /// Those of the names that are no commands of a later time.
    List<String> commands(List<String> names) {
        return names.stream().filter(name -> !laterCommands.contains(name)).toList();
    }

    /// Those of the names that are no objects of a later time.
    List<String> kinds(List<String> names) {
        return names.stream().filter(name -> !laterKinds.contains(name)).toList();
    }

    /// The kind of file, if there is any such.
    Optional<String> fileKind(String name) {
        boolean later = newest.fileKinds().stream().anyMatch(kind -> kind.name().equals(name) && !has(kind));
        return later ? Optional.empty() : Optional.of(name);
    }

    /// What a named number is called then; a number that has no name yet goes by itself.
    String constant(long value, String spelling) {
        return members(spelling).findFirst()
                .map(member -> has(member.availability()) ? member.nameIn(release) : Long.toUnsignedString(value))
                .orElse(spelling);
    }

    /// Whether nothing of that name came later.
    boolean knows(String name) {
        boolean laterMember = members(name).anyMatch(member -> !has(member.availability()));
        return !laterMember && commands(List.of(name)).contains(name);
    }

    private Stream<EnumType.Member> members(String name) {
        return members.getOrDefault(name, List.of()).stream();
    }
}
