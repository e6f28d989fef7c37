package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Imports;
import dev.uapi.generator.java.JavaExpression;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.java.Literals;
import dev.uapi.generator.java.Scope;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Conditions as the kernel sees them: it has the argument, the objects and who calls.
///
/// @param imports  takes in what the expressions use
/// @param releases which releases can be asked about
/// @param read     the expression that reads a field
record StubScope(JavaNames names, Imports imports, Releases releases, Function<Field, String> read) implements Scope {
    @Override
    public String accessor(Field field) {
        return read.apply(field);
    }

    /// A member that the kernel played has not got is as unknown as one without a name; without the enum, all but 0 are. Where vendors have
    /// members of their own, hardware that is played may have one that the description does not know.
    @Override
    public JavaExpression unknownValue(Field field, EnumType type) {
        Releases here = releases.with(field);
        Stream<JavaExpression> none = here.notIn(type.availability()).stream()
                .map(notIn -> and(notIn, accessor(field) + ".value() != 0"));
        Stream<JavaExpression> some = type.members().stream().flatMap(member -> notIn(here, field, type, member).stream());
        return JavaExpression.or(Stream.of(Stream.of(unnamed(field, type)), none, some).flatMap(each -> each).toList());
    }

    private JavaExpression unnamed(Field field, EnumType type) {
        JavaExpression unnamed = JavaExpression.atom(accessor(field) + (type.flags() ? ".hasUnknown()" : ".isUnknown()"));
        if (type.flags() || type.members().stream().allMatch(member -> member.vendor().isEmpty())) {
            return unnamed;
        }
        String asked = "behaviour.knows(%s, %s.value())".formatted(Literals.string(type.name()), accessor(field));
        return JavaExpression.and(List.of(unnamed, JavaExpression.not(JavaExpression.atom(asked))));
    }

    @Override
    public JavaExpression unknownObject(Field field) {
        String id = accessor(field) + (names.isRecord(field) ? ".value()" : "");
        String kinds = kinds(field.meaning()).stream().map(kind -> ", " + Literals.string(kind)).collect(Collectors.joining());
        return JavaExpression.atom("call.objects().find(" + id + kinds + ").isEmpty()");
    }

    @Override
    public JavaExpression lacks(String capability) {
        return JavaExpression.atom("call.kernel().lacks(" + Literals.string(capability) + ")");
    }

    @Override
    public JavaExpression objectsExist() {
        return JavaExpression.not(JavaExpression.atom("call.objects().isEmpty()"));
    }

    /// Second names and names for several flags are no members of their own.
    private Optional<JavaExpression> notIn(Releases here, Field field, EnumType type, EnumType.Member member) {
        if (member.alias().isPresent() || (type.flags() && Long.bitCount(member.value()) != 1)) {
            return Optional.empty();
        }
        String constant = names.constant(type, member).java(imports);
        String test = accessor(field) + (type.flags() ? ".hasAny(" : ".equals(") + constant + ")";
        return here.notIn(member.availability()).map(notIn -> and(notIn, test));
    }

    private static JavaExpression and(JavaExpression first, String second) {
        return JavaExpression.and(List.of(first, JavaExpression.atom(second)));
    }

    private static List<String> kinds(Meaning meaning) {
        return switch (meaning) {
            case Meaning.ObjectId(var kinds) -> kinds;
            case Meaning.DestroyedObject(var kinds) -> kinds;
            case Meaning.NewObject(var kinds, _) -> kinds;
            default -> List.of();
        };
    }
}
