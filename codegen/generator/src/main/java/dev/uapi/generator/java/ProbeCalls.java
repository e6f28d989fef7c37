package dev.uapi.generator.java;

import dev.uapi.generator.java.ProbeParts.ProbeCallView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes views of the calls of probes.
final class ProbeCalls {
    /// Of a command that is called by value.
    private static final String VALUE_PLACE = ", 0, 8";

    private final Imports imports;

    ProbeCalls(Imports imports) {
        this.imports = imports;
    }

    /// A call of its own.
    ProbeCallView call(Command command, List<Given> given) {
        return call(command, given, Optional.empty());
    }

    /// A call that takes back what another one has done.
    ProbeCallView undo(Command command, List<Given> given, Command done) {
        return call(command, given, Optional.of(done));
    }

    /// Name, offset and width of a field, as arguments.
    static String place(Field field) {
        return Literals.string(field.name()) + ", " + field.offset() + ", " + field.size();
    }

    private ProbeCallView call(Command command, List<Given> given, Optional<Command> done) {
        imports.use("dev.uapi.runtime.probe.ProbeCall");
        Optional<Struct> struct = command.struct();
        List<String> givens = new ArrayList<>();
        struct.ifPresent(fields -> sizeOf(fields).ifPresent(
                size -> givens.add("sized(" + place(size) + ", " + announced(fields, given) + ")")));
        given.stream().filter(each -> !isSize(each.field())).forEach(each -> givens.add(given(command, each, done)));
        return new ProbeCallView(
                Literals.string(command.name()), CommandWord.of(command, imports), struct.map(Struct::size).orElse(0L), givens);
    }

    private static String given(Command command, Given given, Optional<Command> done) {
        boolean byValue = command.argument() instanceof Argument.ByValue;
        String place = byValue ? Literals.string(given.field().name()) + VALUE_PLACE : place(given.field());
        return switch (given.value()) {
            case Value.Constant(long number, String spelling) ->
                "given(" + place + ", " + Literals.number(number) + ", " + Literals.string(spelling) + ")";
            case Value.OfParameter(String name) -> "givenParameter(" + place + ", " + Literals.string(name) + ")";
            case Value.OfResult(String name) -> "givenResult(" + place + ", " + place(result(done.orElse(command), name)) + ")";
        };
    }

    private static Field result(Command done, String name) {
        return done.struct().flatMap(struct -> struct.field(name)).orElseThrow();
    }

    private static Optional<Field> sizeOf(Struct struct) {
        return struct.fields().stream().filter(ProbeCalls::isSize).findFirst();
    }

    private static boolean isSize(Field field) {
        return field.meaning() instanceof Meaning.StructSize;
    }

    private static String announced(Struct struct, List<Given> given) {
        return given.stream()
                .filter(each -> isSize(each.field()))
                .map(Given::value)
                .filter(Value.Constant.class::isInstance)
                .map(value -> Literals.number(((Value.Constant) value).number()))
                .findFirst()
                .orElseGet(() -> Literals.number(struct.size()));
    }
}
