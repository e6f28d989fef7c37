package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Imports;
import dev.uapi.generator.java.JavaExpression;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.java.Literals;
import dev.uapi.generator.java.Scope;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Conditions as the kernel sees them: it has the argument, the objects and who calls.
///
/// @param imports takes in what the expressions use
/// @param read    the expression that reads a field
record StubScope(JavaNames names, Imports imports, Function<Field, String> read) implements Scope {
    @Override
    public String accessor(Field field) {
        return read.apply(field);
    }

    /// A member that the kernel played has not got is as unknown as one without a name.
    @Override
    public JavaExpression unknownValue(Field field, EnumType type) {
        List<JavaExpression> alternatives = new ArrayList<>();
        alternatives.add(JavaExpression.atom(accessor(field) + (type.flags() ? ".hasUnknown()" : ".isUnknown()")));
        type.members().stream()
                .filter(member -> !member.availability().isAlways())
                .map(member -> notYet(field, type, member))
                .forEach(alternatives::add);
        return JavaExpression.or(alternatives);
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

    private JavaExpression notYet(Field field, EnumType type, EnumType.Member member) {
        Availability availability = member.availability();
        String test = accessor(field) + (type.flags() ? ".hasAny(" : ".equals(") + imports.use(names.enumType(type)) + "."
                + names.members(type).get(member.name()) + ")";
        return JavaExpression.and(List.of(JavaExpression.not(Releases.in(availability)), JavaExpression.atom(test)));
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
