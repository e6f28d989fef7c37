package dev.uapi.generator.syzlang;

import dev.uapi.generator.output.Characters;
import dev.uapi.generator.syzlang.SheetView.CallView;
import dev.uapi.generator.syzlang.SheetView.FieldView;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Command.Returns;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Operation;
import dev.uapi.language.model.Struct;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Declares the calls of a description: how its files are opened, its commands, and what else its files can do.
final class Calls {
    /// Where the constants of `openat` are.
    private static final String FCNTL = "uapi/linux/fcntl.h";
    /// The folder that a relative path begins at.
    private static final String WORKING_FOLDER = "AT_FDCWD";
    private static final long WORKING_FOLDER_VALUE = -100;
    /// What would be taken for a directive that was commented out.
    private static final Pattern DIRECTIVE = Pattern.compile("^\\s*(include|incdir|define)");
    private static final Pattern PLAIN_PATH = Pattern.compile("[\\w/.@+:-]+");

    private final Workshop workshop;
    private final Description description;
    private final Sheet sheet;
    private final Structs structs;

    Calls(Workshop workshop, Description description) {
        this.workshop = workshop;
        this.description = description;
        sheet = workshop.sheet(description);
        structs = new Structs(workshop, description);
    }

    void all() {
        description.devices().forEach(this::open);
        description.commands().forEach(command -> command(command, workshop.file(command.device().name()), command.name()));
        description.devices().forEach(this::answer);
        description.devices().forEach(device -> operations(device.name(), device.operations()));
        description.fileKinds().forEach(this::operations);
    }

    private void open(Device device) {
        device.path().ifPresent(path -> {
            sheet.include(FCNTL);
            sheet.constant(WORKING_FOLDER, WORKING_FOLDER_VALUE);
            List<FieldView> arguments = List.of(
                    new FieldView("fd", "const[" + WORKING_FOLDER + "]"), new FieldView("file", "ptr[in, string[" + quoted(path) + "]]"),
                    new FieldView("flags", "flags[open_flags]"), new FieldView("mode", "const[0]"));
            add(device.documentation().summary(), "openat$" + Names.file(description, device.name()), arguments,
                    Optional.of(workshop.file(device.name())));
        });
    }

    /// A text, or its bytes where quotes would not hold it.
    private static String quoted(String path) {
        return PLAIN_PATH.matcher(path).matches()
                ? "\"" + path + "\""
                : "`" + HexFormat.of().formatHex((path + "\0").getBytes(StandardCharsets.UTF_8)) + "`";
    }

    /// The commands of another device that this one answers.
    private void answer(Device device) {
        for (String other : device.answers()) {
            workshop.withDevice(other).ifPresent(owner -> {
                sheet.include(owner);
                owner.commands().stream().filter(command -> command.device().name().equals(other)).forEach(command -> command(
                        command, workshop.file(device.name()), Names.file(description, device.name()) + "_" + command.name()));
            });
        }
    }

    /// A call for each kind of object that may come out, if there are several.
    private void command(Command command, String file, String name) {
        List<String> kinds = made(command);
        if (kinds.size() < 2) {
            command(command, file, name, Optional.empty());
        } else {
            kinds.forEach(kind -> command(command, file, name + "$" + kind, Optional.of(kind)));
        }
    }

    private static List<String> made(Command command) {
        Stream<List<String>> fields = command.fields().stream()
                .flatMap(field -> field.meaning() instanceof Meaning.NewObject(var kinds, _) ? Stream.of(kinds) : Stream.empty());
        Stream<List<String>> returned = command.returns() instanceof Returns.MadeObject(var kinds) ? Stream.of(kinds) : Stream.empty();
        return Stream.concat(fields, returned).findFirst().orElse(List.of());
    }

    private void command(Command command, String file, String name, Optional<String> made) {
        sheet.constant(command);
        List<FieldView> arguments = new ArrayList<>(List.of(
                new FieldView("fd", file), new FieldView("cmd", "const[" + command.name() + "]")));
        argument(command, made).ifPresent(type -> arguments.add(new FieldView("arg", type)));
        add(command.documentation().summary(), "ioctl$" + name, arguments, gives(command, made));
    }

    private Optional<String> argument(Command command, Optional<String> made) {
        return switch (command.argument()) {
            case Argument.ByPointer(Struct struct, _, _, _) ->
                Optional.of("ptr[" + Way.of(struct) + ", " + structs.declare(struct, made) + "]");
            case Argument.ByValue(var value) -> Optional.of(value(value));
            case Argument.None _ -> Optional.empty();
        };
    }

    private String value(Field field) {
        return switch (field.meaning()) {
            case Meaning.Enumerated(var type) -> workshop.flags(type).map(flags -> "flags[" + flags + "]").orElse("intptr");
            case Meaning.ExtensionNumber _ -> workshop.extensions(description).map(flags -> "flags[" + flags + "]").orElse("intptr");
            case Meaning.Reserved _ -> "const[0]";
            case Meaning.Descriptor(var kind) -> kind.map(workshop::file).orElse("fd");
            case Meaning.ObjectId(var kinds) when kinds.size() == 1 -> workshop.objects(description, kinds).orElse("intptr");
            case Meaning.DestroyedObject(var kinds) when kinds.size() == 1 -> workshop.objects(description, kinds).orElse("intptr");
            default -> "intptr";
        };
    }

    private Optional<String> gives(Command command, Optional<String> made) {
        return switch (command.returns()) {
            case Returns.NewDescriptor(var kind, _) -> Optional.of(kind.map(workshop::file).orElse("fd"));
            case Returns.MadeObject(var kinds) -> workshop.objects(description, made.map(List::of).orElse(kinds));
            case Returns.Zero _, Returns.Flag _, Returns.Value _, Returns.Count _ -> Optional.empty();
        };
    }

    private void operations(FileKind kind) {
        operations(kind.name(), kind.operations());
    }

    private void operations(String file, List<Operation> operations) {
        operations.forEach(operation -> {
            String name = operation.kind().keyword() + "$" + Names.file(description, file);
            switch (operation.kind()) {
                case READ -> add(operation.documentation().summary(), name, transfer(file, operation, "out"), Optional.empty());
                case WRITE -> add(operation.documentation().summary(), name, transfer(file, operation, "in"), Optional.empty());
                case MMAP -> add(operation.documentation().summary(), name, mapping(file), Optional.empty());
                case POLL -> { }
            }
        });
    }

    private List<FieldView> transfer(String file, Operation operation, String way) {
        String what = operation.records()
                .map(records -> records.payload()
                        .map(types -> structs.record(Names.file(description, file) + "_record", records.struct(), types))
                        .orElseGet(() -> structs.declare(records.struct())))
                .orElse("int8");
        return List.of(
                new FieldView("fd", workshop.file(file)), new FieldView("buf", "ptr[" + way + ", array[" + what + "]]"),
                new FieldView("count", "bytesize[buf]"));
    }

    private List<FieldView> mapping(String file) {
        return List.of(
                new FieldView("addr", "vma"), new FieldView("len", "len[addr]"), new FieldView("prot", "flags[mmap_prot]"),
                new FieldView("flags", "flags[mmap_flags]"), new FieldView("fd", workshop.file(file)), new FieldView("offset", "fileoff"));
    }

    private void add(String text, String name, List<FieldView> arguments, Optional<String> gives) {
        sheet.add(new CallView(comment(text), name, arguments, gives));
    }

    /// The first of them, if there are several.
    private static String sentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /// One line, in which nothing is anything else than it looks like.
    private static Optional<String> comment(String text) {
        StringBuilder line = new StringBuilder();
        sentence(text).codePoints().forEach(point -> line.appendCodePoint(Characters.isPlain(point) ? point : ' '));
        String plain = line.toString().strip();
        return plain.isEmpty() ? Optional.empty() : Optional.of(DIRECTIVE.matcher(plain).find() ? "\"" + plain + "\"" : plain);
    }
}
