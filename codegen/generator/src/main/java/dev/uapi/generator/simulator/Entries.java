package dev.uapi.generator.simulator;

import dev.uapi.generator.java.CommandWord;
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
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Response;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import java.util.List;
import java.util.Optional;
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
                Stream.concat(Stream.of(type + ".NAME", word(command, type)), sizes(command, type)).toList(),
                Stream.concat(Stream.of("this::" + names.method(command)), responses).toList());
    }

    /// A stub of the basic API loads no class of the extended one: of those it uses only what javac copies, until one is called.
    private String word(Command command, String type) {
        return command.tier() == Tier.BASIC ? type + ".COMMAND" : CommandWord.of(command, imports);
    }

    private static Optional<String> condition(Availability availability) {
        return Releases.onAll().in(availability).map(JavaExpression::text);
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
            case EXTENSIBLE, ARGSZ -> Stream.of(
                    Stream.of(type + ".MINIMUM_SIZE"), sizes(command).stream().map(size -> size.name() + "()"), Stream.of(type + ".SIZE"))
                    .flatMap(size -> size);
            case FIXED -> Stream.of(type + ".SIZE");
            case VALUE, NONE -> Stream.empty();
        };
    }

    /// The method that tells how long the structure is on the kernel played; empty: it never grew.
    Optional<SizeView> sizes(Command command) {
        boolean mayGrow = command.convention() == Convention.EXTENSIBLE || command.convention() == Convention.ARGSZ;
        List<GrowthView> sizes = mayGrow ? new Growth(command).sizes() : List.of();
        String type = imports.use(bindings.command(command));
        return Optional.of(new SizeView("sizeOf" + type, sizes, type + ".SIZE")).filter(_ -> !sizes.isEmpty());
    }

    private String response(Command command, String type, Response response) {
        StringBuilder text = new StringBuilder(imports.use(RESPONSE)).append(what(command, response));
        response.when().ifPresent(when -> text.append(".when(call -> ").append(when(command, type, when)).append(')'));
        if (!response.alsoOn().isEmpty()) {
            text.append(".alsoOn(").append(response.alsoOn().stream().map(this::errno).collect(Collectors.joining(", "))).append(')');
        }
        text.append(response.alsoOnAny() ? ".alsoOnAny()" : "");
        return text.append(response.keptOnFault() ? ".keptOnFault()" : "").toString();
    }

    private String errno(String name) {
        return imports.use("dev.uapi.runtime.Errno") + "." + Errnos.constant(name);
    }

    private static String what(Command command, Response response) {
        Struct struct = command.struct().orElseThrow();
        return response.isWhole() ? ".whole()" : response.fields().stream()
                .flatMap(name -> struct.field(name).stream())
                .map(field -> "(" + field.offset() + ", " + field.size() + ")")
                .collect(Collectors.joining(".and", ".field", ""));
    }

    private String when(Command command, String type, Condition when) {
        Struct struct = command.struct().orElseThrow();
        StubConditions conditions = new StubConditions(command, bindings, imports,
                field -> type + ".at(call.structure())." + bindings.fields(struct).get(field.name()) + "()");
        return conditions.java(when).text();
    }
}
