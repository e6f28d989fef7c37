package dev.uapi.language.probe;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What else a call may be given so that it is certainly refused, what will last first.
///
/// Ids are left 0, which nothing ever has. What comes next are values that no kernel knows, then numbers too large for anything, then
/// what chooses between ways of a command, and at last reserved fields, for they may mean something one day.
final class Extras {
    private Extras() {}

    /// @param taken names of fields that have a value
    static List<Given> of(Command command, Set<String> taken) {
        Set<String> asked = command.causes().stream()
                .flatMap(Mentions::fields).map(Field::name).collect(Collectors.toSet());
        List<Field> fields = command.fields().stream()
                .filter(field -> field.direction().goesIn() && field.type() instanceof Type.Scalar)
                .filter(field -> asked.contains(field.name()) && !taken.contains(field.name()))
                .toList();
        return Stream.of(
                        fields.stream().filter(Extras::isEnumerated).map(Extras::largest),
                        fields.stream().filter(Extras::isNumber).map(Extras::largest),
                        fields.stream().filter(Extras::isNumber).map(Extras::one),
                        fields.stream().filter(Extras::isEnumerated).flatMap(Extras::members),
                        fields.stream().filter(field -> field.meaning() instanceof Meaning.Reserved).map(Extras::one))
                .flatMap(each -> each)
                .toList();
    }

    static Given constant(Field field, long number) {
        return new Given(field, new Value.Constant(number, Long.toUnsignedString(number)));
    }

    /// All bits set: no value that a kernel knows, and a number too large for anything.
    static Given largest(Field field) {
        long number = Values.largest(field);
        return new Given(field, new Value.Constant(number, "0x" + Long.toHexString(number)));
    }

    static Given member(Field field, EnumType.Member member) {
        return new Given(field, new Value.Constant(member.value(), member.name()));
    }

    private static Given one(Field field) {
        return constant(field, 1);
    }

    private static Stream<Given> members(Field field) {
        return field.meaning() instanceof Meaning.Enumerated(var type)
                ? type.members().stream().filter(member -> member.value() != 0).map(member -> member(field, member))
                : Stream.empty();
    }

    private static boolean isEnumerated(Field field) {
        return field.meaning() instanceof Meaning.Enumerated;
    }

    private static boolean isNumber(Field field) {
        return switch (field.meaning()) {
            case Meaning.Plain _, Meaning.Address _, Meaning.Iova _, Meaning.Bytes _, Meaning.ElementBytes _, Meaning.CountOf _,
                    Meaning.Descriptor _, Meaning.Pointer _, Meaning.MmapOffset _, Meaning.MmapLength _, Meaning.ExtensionNumber _ -> true;
            case Meaning.Enumerated _, Meaning.Reserved _, Meaning.StructSize _, Meaning.ObjectId _, Meaning.NewObject _,
                    Meaning.DestroyedObject _, Meaning.PayloadBytes _, Meaning.Chain _ -> false;
        };
    }
}
