package dev.uapi.languageserver.feature;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.analysis.Heading;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.model.Struct;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Cards of what stands at the top of a file.
final class DeclarationCards {
    private DeclarationCards() {}

    static Optional<Card> of(Declared declared) {
        return switch (declared) {
            case Declared.OfHeading(var heading) -> Optional.of(description(heading));
            case Declared.OfDevice(var device) -> Optional.of(device(device));
            case Declared.OfFile(var file) -> Optional.of(file(file));
            case Declared.OfObject(var object) -> Optional.of(object(object));
            case Declared.OfEnum(var type) -> Optional.of(enumeration(type));
            case Declared.OfStruct(var struct) -> Optional.of(struct(struct));
            case Declared.OfCommand(var command) -> Optional.of(command(command));
            case Declared.OfExtension(var extension) -> Optional.of(extension(extension));
            case Declared.Nothing _ -> Optional.empty();
        };
    }

    /// The structure, which may be that of a command.
    static Optional<Card> struct(Declared declared) {
        return declared instanceof Declared.OfCommand(var command)
                ? command.struct().map(struct -> struct(struct).fact("what " + Card.code(command.name()) + " is called with"))
                : of(declared);
    }

    private static Card description(Heading heading) {
        return new Card("description", heading.name())
                .remark("since " + heading.since())
                .remark("known through " + heading.known())
                .documented(heading.documentation())
                .fact(heading.header().map(header -> "header " + Card.code("<" + header + ">")));
    }

    private static Card device(Device device) {
        return new Card("device", device.name())
                .remark(device.path().map(Card::code))
                .documented(device.documentation())
                .fact("commands of type " + Card.code(Values.character(device.type())))
                .fact("numbers from " + Card.code(Values.hex(device.first())))
                .fact("argument: " + device.convention().label())
                .names("answers the commands of", device.answers());
    }

    private static Card file(FileKind file) {
        Card card = new Card("fd", file.name()).remark(file.availability()).documented(file.documentation());
        return card.names("can", file.operations().stream().map(operation -> operation.kind().keyword()).toList());
    }

    private static Card object(ObjectType object) {
        return new Card("object", object.name())
                .remark(object.availability())
                .documented(object.documentation())
                .names("keeps alive", object.holds())
                .fact(object.kept().map(text -> "kept " + text));
    }

    private static Card enumeration(EnumType type) {
        String kind = type.capabilities() ? "capabilities" : type.flags() ? "flags" : "enum";
        return new Card(kind, type.name()).remark(type.availability()).documented(type.documentation()).table(Tables.members(type));
    }

    private static Card struct(Struct struct) {
        return new Card(struct.packed() ? "packed struct" : "struct", struct.name())
                .remark(struct.size() + " bytes")
                .remark(struct.availability())
                .documented(struct.documentation())
                .table(Tables.layout(struct));
    }

    private static Card command(Command command) {
        Card card = new Card(command.tier().keyword() + " command", command.name())
                .remark("since " + command.since())
                .remark(command.vendor().map(vendor -> "for " + vendor))
                .remark("on " + Card.code(command.device().label()))
                .documented(command.documentation())
                .fact(command.deprecated().map(text -> "deprecated: " + text))
                .fact(numbers(command))
                .fact("argument: " + command.convention().label());
        if (command.argument() instanceof Argument.ByPointer pointer) {
            card.fact(pointer.struct().size() + " bytes, at least " + pointer.minimumSize());
        }
        return command.struct().map(struct -> card.table(Tables.layout(struct))).orElse(card);
    }

    /// What `ioctl` is called with, and where.
    private static String numbers(Command command) {
        SequencedMap<String, String> machines = new LinkedHashMap<>();
        for (Architecture machine : Architecture.values()) {
            machines.merge(Values.hex(command.ioctl(machine)), machine.label(), (one, other) -> one + ", " + other);
        }
        return machines.size() == 1
                ? "ioctl " + Card.code(machines.firstEntry().getKey()) + " everywhere"
                : machines.entrySet().stream()
                        .map(entry -> "ioctl " + Card.code(entry.getKey()) + " on " + entry.getValue())
                        .collect(Collectors.joining("\n- "));
    }

    private static Card extension(Extension extension) {
        return new Card(extension.tier().keyword() + " extension", extension.name())
                .remark(extension.number().map(number -> "number " + number))
                .remark(extension.vendor().map(vendor -> "for " + vendor))
                .remark(extension.availability())
                .documented(extension.documentation())
                .names("adds", extension.adds())
                .fact(extension.query().map(query -> "asked for with " + Card.code(query.command())))
                .fact(extension.attempt().map(attempt -> "found out by trying " + Card.code(attempt.command())))
                .fact(extension.never().map(why -> "never: " + why))
                .names("became", extension.became());
    }
}
