package dev.uapi.generator.java;

import dev.uapi.generator.java.FieldView.SetterView;
import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Meaning.Pointee;
import dev.uapi.language.model.ScalarType;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Makes views of the fields of one structure.
final class FieldViews {
    private static final String MEMORY_SEGMENT = "java.lang.foreign.MemorySegment";

    private final JavaNames names;
    private final Imports imports;
    private final Struct struct;
    private final String owner;
    private final Map<String, String> accessors;
    private final NameSpace methods;

    FieldViews(Struct struct, JavaNames names, Imports imports) {
        this(struct, names.struct(struct), names, imports);
    }

    /// @param owner the class that views the structure; commands that share one have a class each
    FieldViews(Struct struct, TypeName owner, JavaNames names, Imports imports) {
        this.struct = struct;
        this.names = names;
        this.imports = imports;
        this.owner = owner.simpleName();
        this.accessors = names.fields(struct);
        Set<String> taken = new TreeSet<>(ReservedNames.OF_VIEWS);
        taken.addAll(accessors.values());
        this.methods = NameSpace.ofMembers(taken);
    }

    /// The name of a field's accessor, or of that of a range of bits.
    String accessor(String name) {
        return Objects.requireNonNull(accessors.get(name), name);
    }

    String accessor(Field field) {
        return accessor(field.name());
    }

    String owner() {
        return owner;
    }

    /// A name that no accessor has, as near as possible to the one wanted.
    String method(String wanted) {
        return methods.claim(wanted);
    }

    /// The accessor of the field that holds the size of the structure.
    Optional<String> sizeField() {
        return struct.fields().stream().filter(field -> field.meaning() instanceof Meaning.StructSize).findFirst().map(this::accessor);
    }

    /// Views of all there is to a field: itself, its ranges of bits, and what it leads to.
    Stream<Record> views(Field field) {
        Stream<Record> ranges = field.ranges().stream().map(range -> range(field, range));
        Stream<Record> more = switch (field.meaning()) {
            case Meaning.Pointer(Pointee.ToPayload(var selector, var types), var count) ->
                new PayloadViews(struct, this, names, imports).pointed(field, selector, types, count);
            case Meaning.PayloadBytes(var selector, var types) ->
                new PayloadViews(struct, this, names, imports).inPlace(field, selector, types);
            case Meaning.Chain(var header, var kinds) -> new ChainViews(this, names, imports).views(field, header, kinds);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.concat(Stream.of(view(field)), ranges), more);
    }

    private Record view(Field field) {
        return switch (field.type()) {
            case Type.Scalar(var scalar) -> number(field, scalar);
            case Type.Nested(var nested) -> new NestedFieldView(
                    Comments.field(field), imports.use(names.struct(nested)), accessor(field), field.offset(), field.size());
            case Type.Array(Type.Scalar(var scalar), var length) -> array(field, scalar, length);
            case Type.Array(Type.Nested(var element), var length) -> new NestedArrayFieldView(
                    Comments.field(field), imports.use(names.struct(element)), accessor(field), field.offset(), field.size(), length,
                    element.size());
            case Type.Flexible(Type.Scalar(var scalar), _) -> flexible(field, scalar);
            case Type.Flexible(Type.Nested(var element), _) -> new FlexibleNestedFieldView(
                    Comments.field(field), imports.use(names.struct(element)), accessor(field), roomMethod(field), field.offset(),
                    elements(field, element.size()));
            case Type.Array(var array, var length) -> throw new IllegalArgumentException(length + " times " + array.spelling());
            case Type.Flexible flexible -> throw new IllegalArgumentException(flexible.spelling() + " has no Java");
        };
    }

    private FieldView number(Field field, ScalarType scalar) {
        JavaScalar java = JavaScalar.of(scalar);
        imports.use("dev.uapi.runtime.Layouts");
        String read = rest(field, java.read(Long.toString(field.offset())));
        Optional<String> type = names.recordOf(field).map(imports::use);
        return new FieldView(
                Comments.field(field, sharers(field)), type.orElse(java.type()), accessor(field),
                type.map(name -> "new " + name + "(" + read + ")").orElse(read), setters(field, java, type));
    }

    /// What a word of flags holds besides its ranges of bits.
    private static String rest(Field field, String word) {
        return isMixed(field) ? word + " & " + mask(restMask(field)) : word;
    }

    private static boolean isMixed(Field field) {
        return !field.ranges().isEmpty() && field.meaning() instanceof Meaning.Enumerated;
    }

    private static long restMask(Field field) {
        long word = field.size() == Long.BYTES ? -1 : (1L << (Byte.SIZE * field.size())) - 1;
        return word & ~field.ranges().stream().mapToLong(BitRange::mask).reduce(0, (left, right) -> left | right);
    }

    /// The other members of the union that the field is in.
    private List<String> sharers(Field field) {
        return struct.union(field.name()).stream()
                .flatMap(union -> union.fields().stream())
                .filter(name -> !name.equals(field.name()))
                .map(this::accessor)
                .toList();
    }

    private List<SetterView> setters(Field field, JavaScalar java, Optional<String> type) {
        if (type.isPresent()) {
            return List.of(isMixed(field)
                    ? part(field, java, type.get(), "Layouts.merged(word, " + mask(restMask(field)) + ", value.value())")
                    : setter(field, java, type.get(), "", java.narrowedLong("value.value()")));
        }
        List<SetterView> setters = new ArrayList<>();
        setters.add(setter(field, java, java.type(), java.range(), java.narrowed("value")));
        setters.addAll(overloads(field, java));
        return setters;
    }

    private List<SetterView> overloads(Field field, JavaScalar java) {
        return switch (field.meaning()) {
            case Meaning.Address _, Meaning.Pointer _ -> List.of(setter(
                    field, java, imports.use(MEMORY_SEGMENT), "native memory, which must live as long as the kernel uses it",
                    java.narrowedLong("Layouts.address(value)")));
            case Meaning.ObjectId(var kinds) -> ids(field, kinds, java);
            case Meaning.DestroyedObject(var kinds) -> ids(field, kinds, java);
            default -> List.of();
        };
    }

    private List<SetterView> ids(Field field, List<String> kinds, JavaScalar java) {
        if (kinds.isEmpty() && names.objectKinds().isEmpty()) {
            return List.of();
        }
        List<TypeName> types = kinds.isEmpty() ? List.of(names.anyObjectId()) : names.idsOf(field);
        String words = kinds.isEmpty() ? "the id of any object" : "";
        return types.stream().map(type -> setter(field, java, imports.use(type), words, java.narrowedLong("value.value()"))).toList();
    }

    private SetterView setter(Field field, JavaScalar java, String type, String range, String stored) {
        String name = accessor(field);
        return new SetterView(Comments.setter(name, range), owner, name, type, java.layout(), field.offset(), Optional.empty(), stored);
    }

    /// A setter of what a word holds besides its ranges of bits.
    private SetterView part(Field field, JavaScalar java, String type, String merged) {
        String name = accessor(field);
        return new SetterView(
                Comments.setter(name, ""), owner, name, type, java.layout(), field.offset(),
                Optional.of(java.read(Long.toString(field.offset()))), java.narrowedLong(merged));
    }

    private static String mask(long bits) {
        return "0x" + Long.toHexString(bits) + "L";
    }

    private FieldView range(Field field, BitRange range) {
        JavaScalar java = JavaScalar.of(((Type.Scalar) field.type()).type());
        String word = java.read(Long.toString(field.offset()));
        String mask = mask(range.mask());
        String read = "Layouts.bits(" + word + ", " + mask + ")";
        Optional<String> type = range.type().map(names::enumType).map(imports::use);
        String number = BitFields.isInt(range) ? "int" : "long";
        String name = accessor(range.name());
        String value = type.isPresent() ? "value.value()" : "value";
        String stored = java.narrowedLong("Layouts.withBits(word, " + mask + ", " + value + ")");
        String words = type.isPresent() ? "" : "0 to " + Long.toUnsignedString(range.mask() >>> range.low());
        SetterView setter = new SetterView(
                Comments.setter(name, words), owner, name, type.orElse(number), java.layout(), field.offset(), Optional.of(word), stored);
        String plain = number.equals("int") ? "(int) " + read : read;
        return new FieldView(
                Comments.range(field, range), type.orElse(number), name,
                type.map(record -> "new " + record + "(" + read + ")").orElse(plain), List.of(setter));
    }

    private ArrayFieldView array(Field field, ScalarType scalar, long length) {
        JavaScalar java = JavaScalar.of(scalar);
        imports.use("dev.uapi.runtime.Layouts");
        imports.use("java.util.Objects");
        String at = at(field, scalar, Long.toString(length));
        return new ArrayFieldView(
                Comments.field(field), owner, accessor(field), field.offset(), field.size(), length, java.type(), java.layout(),
                java.read(at), at, java.narrowed("value"));
    }

    private FlexibleFieldView flexible(Field field, ScalarType scalar) {
        JavaScalar java = JavaScalar.of(scalar);
        imports.use("dev.uapi.runtime.Layouts");
        imports.use("java.util.Objects");
        String room = roomMethod(field);
        String at = at(field, scalar, room + "()");
        return new FlexibleFieldView(
                Comments.field(field), owner, accessor(field), room, field.offset(), elements(field, scalar.size()), java.type(),
                java.layout(), java.read(at), at, java.narrowed("value"));
    }

    private static String at(Field field, ScalarType scalar, String length) {
        String index = "Objects.checkIndex(index, " + length + ")";
        String scaled = scalar.size() == 1 ? index : index + " * " + scalar.size();
        return field.offset() == 0 ? scaled : field.offset() + " + " + scaled;
    }

    /// How many elements fit behind the rest of the structure.
    private static String elements(Field field, long size) {
        String bytes = "segment.byteSize() - " + field.offset();
        return size == 1 ? bytes : "(" + bytes + ") / " + size;
    }

    private String roomMethod(Field field) {
        return method(accessor(field) + "Room");
    }
}
