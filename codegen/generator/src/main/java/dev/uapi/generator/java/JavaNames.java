package dev.uapi.generator.java;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import dev.uapi.language.model.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// What everything of a description is called in Java. The same description gives the same names, always.
///
/// Commands choose first, then enums, objects and structures: whoever comes later and meets a taken name says what it is
/// (`Option` is the command, `OptionKind` the enum). Members are named within their class.
public final class JavaNames {
    private final Description description;
    private final String basePackage;
    private final Neighbours neighbours;
    private final Tiers tiers;
    private final NameSpace types = NameSpace.ofTypes();
    private final Map<String, String> commands = new LinkedHashMap<>();
    private final Map<String, String> enums = new LinkedHashMap<>();
    private final SequencedMap<String, String> objects = new LinkedHashMap<>();
    private final Map<String, String> structs = new LinkedHashMap<>();
    private final Map<String, String> catalogs = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> apart = new LinkedHashMap<>();
    private final String extension = types.claim("Extension");
    private final String presence = types.claim("Presence");
    private final String extensionNumber;
    private final String anyObject;

    private JavaNames(Home home, Neighbours neighbours) {
        this.description = home.description();
        this.basePackage = home.basePackage();
        this.neighbours = neighbours;
        this.tiers = new Tiers(description, neighbours);
        description.commands().forEach(command -> commands.put(command.name(), claim(command.name(), "")));
        description.commands().forEach(command -> command.struct().ifPresent(
                struct -> structs.putIfAbsent(struct.name(), name(commands, command.name()))));
        devices().forEach(device -> catalogs.put(device.name(), types.claim(type(device.name()) + "Commands")));
        tiers.enums().forEach(type -> enums.put(type.name(), claim(type.name(), suffix(type))));
        objectKinds().forEach(kind -> objects.put(kind, types.claim(type(kind) + "Id")));
        tiers.structs().forEach(struct -> structs.computeIfAbsent(struct.name(), name -> claim(name, "Struct")));
        tiers.files().forEach(file -> files.put(file.name(), claim(file.name(), "File")));
        this.extensionNumber = types.claim("ExtensionNumber");
        this.anyObject = types.claim("ObjectId");
        enumsWithMembersApart().forEach(type -> apart.put(type.name(), types.claim("Extended" + name(enums, type.name()))));
    }

    /// A description, and where its bindings are.
    ///
    /// @param basePackage the packages of the tiers are below it
    public record Home(Description description, String basePackage) {}

    /// @param homes of the description itself and of all that it may import from
    public static JavaNames of(Description description, List<Home> homes) {
        Home own = homes.stream().filter(home -> home.description().equals(description)).findFirst().orElseThrow();
        return new JavaNames(own, new Neighbours(own, homes));
    }

    /// What a description is called as part of a package name.
    static String packageSegment(Description description) {
        return Identifiers.legal(description.name().toLowerCase(Locale.ROOT));
    }

    /// This one, and all that it may import from.
    List<Description> descriptions() {
        return neighbours.descriptions();
    }

    Tiers tiers() {
        return tiers;
    }

    /// Where the commands of a tier are.
    public String packageOf(Tier tier) {
        return basePackage + "." + tier.keyword();
    }

    public TypeName command(Command command) {
        return new TypeName(packageOf(command.tier()), name(commands, command.name()));
    }

    TypeName catalog(Device device, Tier tier) {
        return new TypeName(packageOf(tier), name(catalogs, device.name()));
    }

    public TypeName enumType(EnumType type) {
        return enums.containsKey(type.name())
                ? new TypeName(packageOf(tiers.of(type)), name(enums, type.name()))
                : neighbours.withType(type.name()).enumType(type);
    }

    /// The view of a structure; that of a command's own structure is the command.
    public TypeName struct(Struct struct) {
        return structs.containsKey(struct.name())
                ? new TypeName(packageOf(tiers.of(struct)), name(structs, struct.name()))
                : neighbours.withType(struct.name()).struct(struct);
    }

    /// The class that reads and writes a kind of file.
    TypeName file(RecordFile file) {
        return new TypeName(packageOf(tiers.of(file)), name(files, file.name()));
    }

    /// The id of objects of this kind.
    public TypeName objectId(String kind) {
        return objects.containsKey(kind) ? shared(name(objects, kind)) : neighbours.withObject(kind).objectId(kind);
    }

    /// The id of an object of whatever kind.
    public TypeName anyObjectId() {
        return shared(anyObject);
    }

    /// What can be asked for of a tier: extensions, each by an attempt of its own.
    TypeName extensions(Tier tier) {
        return new TypeName(packageOf(tier), extension);
    }

    /// What can be asked for of a tier: commands, fields and flags.
    TypeName presences(Tier tier) {
        return new TypeName(packageOf(tier), presence);
    }

    /// The number of an extension.
    public TypeName extensionNumber() {
        return shared(extensionNumber);
    }

    /// All kinds of objects that no other description has, in the order of this one.
    List<String> objectKinds() {
        Stream<String> declared = description.objects().stream().map(ObjectType::name);
        Stream<String> used = description.commands().stream().flatMap(command -> command.fields().stream()).flatMap(JavaNames::kinds);
        return Stream.concat(declared, used).filter(kind -> !neighbours.haveObject(kind)).distinct().toList();
    }

    /// Its own devices, and those of others that it has commands for.
    List<Device> devices() {
        Stream<Device> others = description.commands().stream().map(Command::device);
        return Stream.concat(description.devices().stream(), others).distinct().toList();
    }

    /// The names of the accessors of a structure, by the names of fields and of ranges of bits.
    public Map<String, String> fields(Struct struct) {
        return NameSpace.members(
                struct.fields().stream().flatMap(JavaNames::named).toList(), Identifiers::member, ReservedNames.OF_VIEWS);
    }

    /// The name of the parameter that a value is passed as.
    public String parameter(Field value) {
        return name(NameSpace.members(List.of(value.name()), Identifiers::member, ReservedNames.OF_PARAMETERS), value.name());
    }

    /// The names of a command's causes as constants, by their ids.
    public Map<String, String> causes(Command command) {
        Stream<String> own = command.causes().stream().map(Cause::id);
        Stream<String> general = GeneralCause.of(command).stream().map(GeneralCause::id);
        return NameSpace.members(Stream.concat(own, general).toList(), Identifiers::constant, ReservedNames.OF_CAUSES);
    }

    /// The record that the number in a field comes as; empty: it comes as a number.
    public Optional<TypeName> recordOf(Field field) {
        if (!(field.type() instanceof Type.Scalar)) {
            return Optional.empty();
        }
        return switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> Optional.of(enumType(type));
            case Meaning.ExtensionNumber() -> Optional.of(extensionNumber());
            case Meaning.ObjectId(var kinds) -> onlyKind(kinds);
            case Meaning.DestroyedObject(var kinds) -> onlyKind(kinds);
            case Meaning.NewObject(var kinds, _) -> onlyKind(kinds);
            case Meaning.Plain _, Meaning.StructSize _, Meaning.Reserved _, Meaning.Address _, Meaning.Iova _, Meaning.Descriptor _,
                Meaning.Bytes _, Meaning.ElementBytes _, Meaning.CountOf _, Meaning.Pointer _, Meaning.PayloadBytes _, Meaning.Chain _,
                Meaning.MmapOffset _, Meaning.MmapLength _ -> Optional.empty();
        };
    }

    /// The ids that a field takes, where it takes several kinds.
    List<TypeName> idsOf(Field field) {
        return kinds(field).distinct().map(this::objectId).toList();
    }

    public boolean isRecord(Field field) {
        return recordOf(field).isPresent();
    }

    /// The constants of an enum, by the members' names.
    public Map<String, String> members(EnumType type) {
        return NameSpace.members(type.members().stream().map(EnumType.Member::name).toList(), name -> member(type, name),
                reservedIn(type));
    }

    /// Whether a member is extended though its enum is basic: it has its constant in the extended package, and no basic class names it.
    boolean isApart(EnumType type, EnumType.Member member) {
        return enums.containsKey(type.name())
                ? member.extended() && tiers.of(type) == Tier.BASIC
                : neighbours.withType(type.name()).isApart(type, member);
    }

    /// Whether the class of a structure may name what a member of an enum carries.
    boolean mayKnow(Struct struct, EnumType type, EnumType.Member member) {
        return tiers.of(struct) == Tier.EXTENDED || !isApart(type, member);
    }

    /// The enums with members that are [apart][#isApart].
    List<EnumType> enumsWithMembersApart() {
        return tiers.enums().stream()
                .filter(type -> type.members().stream().anyMatch(member -> isApart(type, member)))
                .toList();
    }

    /// The class with the constants of those members of an enum that are [apart][#isApart].
    TypeName apart(EnumType type) {
        return apart.containsKey(type.name())
                ? new TypeName(packageOf(Tier.EXTENDED), name(apart, type.name()))
                : neighbours.withType(type.name()).apart(type);
    }

    /// What stands for a member of an enum in an expression.
    public Constant constant(EnumType type, EnumType.Member member) {
        TypeName holder = isApart(type, member) ? apart(type) : enumType(type);
        return new Constant(enumType(type), holder, name(members(type), member.name()), Literals.number(member.value()));
    }

    /// The constants of those extensions that have a number, by their names.
    public Map<String, String> extensions() {
        List<String> numbered = description.extensions().stream()
                .filter(extension -> extension.number().isPresent()).map(Extension::name).toList();
        return NameSpace.members(numbered, name -> Identifiers.legal(stripped(name)), ReservedNames.OF_VALUES);
    }

    /// The constant that a name in a condition stands for: `IoasMapFlags.READABLE`.
    Optional<Constant> constant(String name) {
        Stream<Constant> members = tiers.enums().stream().flatMap(type -> type.members().stream()
                .filter(member -> member.name().equals(name)).map(member -> constant(type, member)));
        Stream<Constant> numbered = Stream.ofNullable(extensions().get(name))
                .map(constant -> new Constant(extensionNumber(), extensionNumber(), constant, ""));
        return Stream.concat(members, numbered).findFirst().or(() -> neighbours.constant(name));
    }

    private TypeName shared(String name) {
        return new TypeName(packageOf(tiers.home()), name);
    }

    private String claim(String name, String suffix) {
        String camel = type(stripped(name));
        String wanted = ReservedNames.TYPES.contains(camel) ? camel + "_" : camel;
        return types.claim(types.isFree(wanted) ? wanted : wanted + suffix);
    }

    private static String type(String name) {
        return Identifiers.type(name);
    }

    /// The number of what is asked for is a number, whatever else an enum is.
    private String suffix(EnumType type) {
        return type.flags() ? "Flags" : type(stripped(type.name())).equals(extension) ? "Number" : "Kind";
    }

    /// The name without what bindings leave out.
    String stripped(String name) {
        return Identifiers.without(description.prefixes(), name);
    }

    private String member(EnumType type, String name) {
        List<String> prefixes = type.prefix().isEmpty() ? description.prefixes() : List.of(type.prefix());
        return Identifiers.legal(Identifiers.without(prefixes, name));
    }

    private static Set<String> reservedIn(EnumType type) {
        return EnumViews.zero(type).isPresent() ? Set.of("value") : ReservedNames.OF_VALUES;
    }

    private Optional<TypeName> onlyKind(List<String> kinds) {
        return kinds.size() == 1 ? Optional.of(objectId(kinds.getFirst())) : Optional.empty();
    }

    private static Stream<String> kinds(Field field) {
        return switch (field.meaning()) {
            case Meaning.ObjectId(var kinds) -> kinds.stream();
            case Meaning.DestroyedObject(var kinds) -> kinds.stream();
            case Meaning.NewObject(var kinds, _) -> kinds.stream();
            default -> Stream.empty();
        };
    }

    private static Stream<String> named(Field field) {
        return Stream.concat(Stream.of(field.name()), field.ranges().stream().map(BitRange::name));
    }

    private static String name(Map<String, String> names, String key) {
        return Objects.requireNonNull(names.get(key), key);
    }

    /// A constant of a generated class.
    ///
    /// @param type   of its value
    /// @param holder the class that has it: another one only if it is [apart][#isApart]
    /// @param number its value, a literal
    public record Constant(TypeName type, TypeName holder, String name, String number) {
        /// An expression of the type. One that is apart is named only where it is at home: basic code must not, and the stub of a
        /// simulator would need the extended bindings.
        public String java(Imports imports) {
            boolean named = holder.equals(type) || imports.belongTo(holder.packageName());
            return named ? imports.use(holder) + "." + name : "new " + imports.use(type) + "(" + number + ")";
        }
    }
}
