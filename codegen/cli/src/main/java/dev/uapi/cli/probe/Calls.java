package dev.uapi.cli.probe;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.IoctlClass;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.runtime.Ioctl;
import dev.uapi.runtime.probe.ProbeCall;
import dev.uapi.runtime.probe.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Calls of commands, as a prober makes them on this machine.
final class Calls {
    private final Collection<Command> commands;

    Calls(Collection<Command> commands) {
        this.commands = commands;
    }

    Command command(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a call of " + name + ", which is not described"));
    }

    /// @param results the structure of the call that is taken back, if it is one that takes back
    ProbeCall call(Command command, List<Given> given, Optional<Struct> results) {
        long size = command.struct().map(Struct::size).orElse(0L);
        ProbeCall call = ProbeCall.of(command.name(), word(command, size), size);
        Optional<Field> announced = command.struct().stream()
                .flatMap(struct -> struct.fields().stream())
                .filter(field -> field.meaning() instanceof Meaning.StructSize)
                .findFirst();
        if (announced.isPresent()) {
            call = call.sized(announced.get().name(), offset(announced.get()), width(announced.get()), announced(given).orElse(size));
        }
        for (Given each : given) {
            if (!(each.field().meaning() instanceof Meaning.StructSize)) {
                call = call.given(each.field().name(), offset(each.field()), width(each.field()), value(each, results));
            }
        }
        return call;
    }

    private static Optional<Long> announced(List<Given> given) {
        return given.stream()
                .filter(each -> each.field().meaning() instanceof Meaning.StructSize)
                .flatMap(each -> each.value() instanceof dev.uapi.language.model.Extension.Value.Constant(var number, _)
                        ? Optional.of(number).stream()
                        : Optional.<Long>empty().stream())
                .findFirst();
    }

    private static Value value(Given given, Optional<Struct> results) {
        return switch (given.value()) {
            case dev.uapi.language.model.Extension.Value.Constant(var number, var spelling) -> new Value.Constant(number, spelling);
            case dev.uapi.language.model.Extension.Value.OfParameter(var name) -> new Value.OfParameter(name);
            case dev.uapi.language.model.Extension.Value.OfResult(var name) ->
                result(results.flatMap(struct -> struct.field(name)).orElseThrow());
        };
    }

    /// Where something comes out.
    static Value.OfResult result(Field field) {
        return new Value.OfResult(field.name(), offset(field), width(field));
    }

    static int offset(Field field) {
        return Math.toIntExact(field.offset());
    }

    static int width(Field field) {
        return Math.toIntExact(field.size());
    }

    /// As the architecture wants it that this program runs on.
    private static long word(Command command, long size) {
        char type = command.device().type();
        int number = Math.toIntExact(command.number());
        return switch (command.numbering()) {
            case IoctlClass._IO -> Ioctl.none(type, number);
            case IoctlClass.BARE -> Ioctl.bare(type, number);
            case IoctlClass._IOR -> Ioctl.read(type, number, size);
            case IoctlClass._IOW -> Ioctl.write(type, number, size);
            case IoctlClass._IOWR -> Ioctl.readWrite(type, number, size);
        };
    }
}
