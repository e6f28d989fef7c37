package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Conditions;
import dev.uapi.generator.java.Errnos;
import dev.uapi.generator.java.Imports;
import dev.uapi.generator.java.JavaExpression;
import dev.uapi.generator.java.JavaNames;
import dev.uapi.generator.simulator.StubView.EntryView;
import dev.uapi.generator.simulator.StubView.GrowthView;
import dev.uapi.generator.simulator.StubView.SizeView;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Condition;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Response;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the registration of a command in a stub's table: its number, how its argument is taken, what is written back.
final class Entries {
    private static final String RESPONSE = "dev.uapi.runtime.simulation.Response";

    private final SimulatorNames names;
    private final JavaNames bindings;
    private final Imports imports;

    Entries(SimulatorNames names, Imports imports) {
        this.names = names;
        this.bindings = names.bindings();
        this.imports = imports;
    }

    EntryView view(Command command) {
        String type = imports.use(bindings.command(command));
        Stream<String> responses = command.responses().stream().map(response -> response(command, type, response));
        return new EntryView(
                condition(command.availability()), method(command),
                Stream.concat(Stream.of(type + ".NAME", type + ".COMMAND"), sizes(command, type)).toList(),
                Stream.concat(Stream.of("this::" + names.method(command)), responses).toList());
    }

    private static Optional<String> condition(Availability availability) {
        return availability.isAlways() ? Optional.empty() : Optional.of(Releases.in(availability).text());
    }

    private static String method(Command command) {
        return switch (command.convention()) {
            case EXTENSIBLE -> "extensible";
            case ARGSZ -> "argsz";
            case FIXED -> "fixed";
            case VALUE, NONE -> "byValue";
        };
    }

    private Stream<String> sizes(Command command, String type) {
        return switch (command.convention()) {
            case EXTENSIBLE, ARGSZ -> Stream.of(type + ".MINIMUM_SIZE", size(command, type));
            case FIXED -> Stream.of(size(command, type));
            case VALUE, NONE -> Stream.empty();
        };
    }

    /// How long the structure is, as far as the kernel played knows it.
    private String size(Command command, String type) {
        return sizes(command).isPresent() ? sizeMethod(command) + "()" : type + ".SIZE";
    }

    /// The method that tells how long the structure is; empty: it never grew.
    Optional<SizeView> sizes(Command command) {
        Struct struct = command.struct().orElseThrow();
        SequencedMap<Availability, Field> grown = new LinkedHashMap<>();
        struct.fields().stream()
                .filter(field -> !field.availability().isAlways())
                .forEach(field -> grown.putIfAbsent(field.availability(), field));
        List<GrowthView> growths = grown.values().stream()
                .map(field -> new GrowthView(
                        JavaExpression.not(Releases.in(field.availability())).text(), roundedUp(field.offset(), struct.alignment())))
                .toList();
        return growths.isEmpty()
                ? Optional.empty()
                : Optional.of(new SizeView(sizeMethod(command), growths, imports.use(bindings.command(command)) + ".SIZE"));
    }

    private String sizeMethod(Command command) {
        return "sizeOf" + bindings.command(command).simpleName();
    }

    private static long roundedUp(long offset, long alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }

    private String response(Command command, String type, Response response) {
        StringBuilder text = new StringBuilder(imports.use(RESPONSE)).append(what(command, response));
        response.when().ifPresent(when -> text.append(".when(call -> ").append(when(command, type, when)).append(')'));
        if (!response.alsoOn().isEmpty()) {
            text.append(".alsoOn(").append(response.alsoOn().stream().map(this::errno).collect(Collectors.joining(", "))).append(')');
        }
        return text.append(response.keptOnFault() ? ".keptOnFault()" : "").toString();
    }

    private String errno(String name) {
        return imports.use("dev.uapi.runtime.Errno") + "." + Errnos.constant(name);
    }

    private static String what(Command command, Response response) {
        return response.fields().stream().findFirst().flatMap(name -> command.struct().flatMap(struct -> struct.field(name)))
                .map(field -> ".field(" + field.offset() + ", " + field.size() + ")")
                .orElse(".whole()");
    }

    private String when(Command command, String type, Condition when) {
        Struct struct = command.struct().orElseThrow();
        StubScope scope = new StubScope(bindings, imports,
                field -> type + ".at(call.structure())." + bindings.fields(struct).get(field.name()) + "()");
        return new Conditions(scope, bindings, imports).java(when).text();
    }
}
