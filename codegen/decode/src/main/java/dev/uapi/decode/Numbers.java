package dev.uapi.decode;

import dev.uapi.language.model.BitRange;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Numbers as people want to see them: names for what has one, addresses in hexadecimal.
///
/// @param objects     what ids stand for
/// @param descriptors kinds of files, by descriptor; what becomes known later is added
record Numbers(Objects objects, SortedMap<Integer, String> descriptors) {
    private static final long SMALL = 0xffff;

    private static final long LARGE = 1L << 53;

    /// The number in a field.
    ///
    /// @param number extended to 64 bits with its sign, if its type has one
    String of(Field field, long number) {
        return switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> field.ranges().isEmpty() ? of(type, number) : parts(field, type, number);
            case Meaning.ObjectId(var kinds) -> objects.named(number, kinds);
            case Meaning.NewObject(var kinds, var space) -> space.isEmpty() ? objects.named(number, kinds) : made(number, kinds);
            case Meaning.DestroyedObject(var kinds) -> objects.named(number, kinds);
            case Meaning.Address _, Meaning.Iova _, Meaning.MmapOffset _ -> hexadecimal(number);
            case Meaning.Pointer _ -> number == 0 ? "NULL" : hexadecimal(number);
            case Meaning.Descriptor(var kind) -> descriptor(number, kind);
            case Meaning.Plain() when field.ranges().isEmpty() -> word(number, isSigned(field.type()));
            case Meaning.Plain _, Meaning.StructSize _, Meaning.ExtensionNumber _, Meaning.Reserved _, Meaning.Bytes _,
                Meaning.ElementBytes _, Meaning.CountOf _, Meaning.PayloadBytes _, Meaning.Chain _, Meaning.MmapLength _ ->
                field.ranges().isEmpty() ? plain(number, isSigned(field.type())) : parts(field, number);
        };
    }

    /// Of which nobody knows whether it is a quantity: a large one is none.
    static String word(long number, boolean signed) {
        return signed || Long.compareUnsigned(number, SMALL) <= 0 ? Long.toString(number) : hexadecimal(number);
    }

    /// A quantity: in decimal, as long as anybody could say it.
    static String plain(long number, boolean signed) {
        return signed || Long.compareUnsigned(number, LARGE) <= 0 ? Long.toString(number) : hexadecimal(number);
    }

    private static boolean isSigned(Type type) {
        return type instanceof Type.Scalar(var scalar) && scalar.signed();
    }

    static String hexadecimal(long number) {
        return number == 0 ? "0" : "0x" + Long.toHexString(number);
    }

    private static String made(long id, List<String> kinds) {
        return plain(id, false) + "<" + String.join("|", kinds) + ">";
    }

    private String descriptor(long number, Optional<String> kind) {
        int descriptor = (int) number;
        Optional<String> known = Optional.ofNullable(descriptors.get(descriptor)).or(() -> kind.filter(_ -> descriptor >= 0));
        return descriptor + known.map(name -> "<" + Printable.of(name) + ">").orElse("");
    }

    /// A member by its name, or flags joined by `|`; what has no name stays a number.
    static String of(EnumType type, long number) {
        Optional<EnumType.Member> whole = type.members().stream().filter(member -> member.value() == number).findFirst();
        if (whole.isPresent()) {
            return whole.get().name();
        }
        return type.flags() ? flags(type, number) : hexadecimal(number) + " /* " + type.prefix() + "??? */";
    }

    private static String flags(EnumType type, long number) {
        List<String> names = new ArrayList<>();
        long left = number;
        for (EnumType.Member member : type.members()) {
            if (Long.bitCount(member.value()) == 1 && (left & member.value()) != 0) {
                names.add(member.name());
                left &= ~member.value();
            }
        }
        boolean unnamed = left != 0;
        if (unnamed || names.isEmpty()) {
            names.add(hexadecimal(left) + (unnamed && names.isEmpty() ? " /* " + type.prefix() + "??? */" : ""));
        }
        return String.join("|", names);
    }

    /// Flags, and the bits that are a number of their own.
    private static String parts(Field field, EnumType type, long number) {
        long ranges = field.ranges().stream().mapToLong(BitRange::mask).reduce(0, (left, right) -> left | right);
        Stream<String> flags = (number & ~ranges) == 0 ? Stream.empty() : Stream.of(flags(type, number & ~ranges));
        return String.join("|", Stream.concat(flags, ranges(field, number)).toList());
    }

    private static String parts(Field field, long number) {
        return String.join("|", ranges(field, number).toList());
    }

    private static Stream<String> ranges(Field field, long number) {
        return field.ranges().stream().map(range -> range.type().map(type -> of(type, range.of(number)))
                .orElseGet(() -> range.name() + "(" + plain(range.of(number), false) + ")"));
    }
}
