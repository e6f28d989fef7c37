package dev.uapi.decode;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.GeneralCause;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Type;
import dev.uapi.language.probe.Attention;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// The calls of one open file, as strace would show them if it knew all that is described.
final class FileText {
    private final String label;
    private final Optional<Device> device;
    private final Dictionary dictionary;
    private final Causes causes;
    private final CauseLines lines;
    private final Objects objects;
    private final ValueText values;
    private final Paint paint;

    /// @param label  what the file is called in front of each call: `1</dev/iommu>`
    /// @param device what it has open; empty: nothing that is described
    /// @param values shows what fields hold, with the objects of this file
    FileText(String label, Optional<Device> device, Dictionary dictionary, Causes causes, ValueText values, Paint paint) {
        this.label = label;
        this.device = device;
        this.dictionary = dictionary;
        this.causes = causes;
        this.lines = new CauseLines(causes.release());
        this.objects = values.numbers().objects();
        this.values = values;
        this.paint = paint;
    }

    String label() {
        return label;
    }

    /// What further descriptors stand for.
    void learn(SortedMap<Integer, String> kinds) {
        values.numbers().descriptors().putAll(kinds);
    }

    /// A call by value, or without any argument.
    List<String> value(long word, long value, long result) {
        Optional<Command> command = command(word);
        Optional<Field> field = command.stream().flatMap(known -> known.fields().stream()).findFirst();
        String text = field.map(known -> values.numbers().of(known, value)).orElseGet(() -> Numbers.plain(value, false));
        List<Given> given = command.map(known -> new Givens(objects).of(known, value)).orElse(List.of());
        return lines(word, command, field.isEmpty() && value == 0 ? "" : ", " + text, result, given, Reach.WHOLE);
    }

    /// A call with the null pointer.
    List<String> nothing(long word, long result) {
        return lines(word, command(word), ", NULL", result, List.of(), Reach.NOTHING);
    }

    /// A call with a structure.
    List<String> structure(long word, Image before, Image after, long result, Reach reach) {
        Optional<Command> command = command(word);
        Optional<Struct> struct = command.flatMap(Command::struct);
        if (command.isEmpty() || struct.isEmpty()) {
            return lines(word, command, ", " + values.lists().bytes(before.structure()), result, List.of(), reach);
        }
        List<Given> given = new Givens(objects).of(command.get(), before);
        Attention attention = new Attention(given, causes.world(command.get()));
        if (result >= 0) {
            learn(struct.get().fields(), 0, before.structure(), after.structure(), attention);
        }
        String text = new StructText(
                struct.get(), command.get().convention(), command.get().responses(), before, after, result >= 0, attention, values).text();
        if (result >= 0) {
            forget(struct.get(), before.structure());
        }
        return lines(word, command, ", " + text, result, given, reach);
    }

    /// Learns of objects, also from structures inside.
    ///
    /// @param offset where the fields begin
    private void learn(List<Field> fields, long offset, Memory before, Memory after, Attention attention) {
        for (Field field : fields) {
            long place = offset + field.offset();
            switch (field.type()) {
                case Type.Scalar(var type) -> objects.learn(field, before.number(place, type), after.number(place, type));
                case Type.Nested(var inner) when attention.mayGoTo(field) -> learn(inner.fields(), place, before, after, attention);
                case Type.Nested _, Type.Array _, Type.Flexible _ -> { }
            }
        }
    }

    private void forget(Struct struct, Memory before) {
        for (Field field : struct.fields()) {
            if (field.type() instanceof Type.Scalar(var type)) {
                objects.forget(field, before.number(field.offset(), type));
            }
        }
    }

    /// The command with that word, if there is exactly one.
    Optional<Command> command(long word) {
        List<Command> candidates = dictionary.withWord(word);
        List<Command> known = device.map(opened -> dictionary.on(opened, candidates)).orElse(candidates);
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private List<String> lines(long word, Optional<Command> command, String argument, long result, List<Given> given, Reach reach) {
        String name = command.map(Command::name).orElseGet(() -> Word.of(word));
        String call = "ioctl(" + label + ", " + paint.command(name) + argument + ") = ";
        if (result >= 0) {
            return List.of(call + result + command.map(known -> meaning(known.returns(), result)).orElse(""));
        }
        String errno = Errnos.name((int) -result);
        List<Cause> found = command.map(known -> causes.of(known, errno, given, reach)).orElseGet(() -> unknown(errno));
        String failed = call + paint.error("-1 " + errno);
        return switch (found.size()) {
            case 0 -> List.of(failed + (command.isPresent() ? paint.cause(" (not described)") : ""));
            case 1 -> List.of(failed + paint.cause(" (" + lines.text(found.getFirst()) + ")"));
            default -> Stream.concat(Stream.of(failed), lines.of(found).stream().map(paint::cause)).toList();
        };
    }

    private List<Cause> unknown(String errno) {
        return device.filter(known -> known.unknownCommand().equals(errno)).map(GeneralCause.UNKNOWN_COMMAND::on).stream().toList();
    }

    /// What a number says that a call returns.
    private static String meaning(Returns returns, long result) {
        return switch (returns) {
            case Returns.Flag() -> result == 0 ? " (no)" : " (yes)";
            case Returns.NewDescriptor(var kind, _) -> kind.map(name -> "<" + name + ">").orElse("");
            case Returns.MadeObject(var kinds) -> "<" + String.join("|", kinds) + ">";
            case Returns.Zero _, Returns.Value _, Returns.Count _ -> "";
        };
    }
}
