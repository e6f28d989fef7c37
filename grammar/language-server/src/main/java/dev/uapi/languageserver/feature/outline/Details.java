package dev.uapi.languageserver.feature.outline;

import dev.uapi.language.analysis.Declared;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.syntax.Body;
import dev.uapi.languageserver.feature.Values;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The few words beside a declaration's name in an outline: from what it means, or, where that is nothing yet, from what it says.
final class Details {
    private Details() {}

    static String of(Declared declared, Body body) {
        return switch (declared) {
            case Declared.OfHeading(var heading) -> joined("description", heading.header().orElse(""));
            case Declared.OfDevice(var device) -> device(device);
            case Declared.OfFile _ -> "fd";
            case Declared.OfObject(var object) -> object(object);
            case Declared.OfEnum(var type) -> enumeration(type);
            case Declared.OfStruct(var struct) -> joined("struct", struct.size() + " bytes");
            case Declared.OfCommand(var command) -> command(command);
            case Declared.OfExtension(var extension) -> extension(extension);
            case Declared.Nothing _ -> said(body);
        };
    }

    private static String device(Device device) {
        return joined("device", device.path().orElse(""));
    }

    private static String object(ObjectType object) {
        return object.makers().isEmpty() ? "object" : "object made by " + String.join(", ", object.makers());
    }

    private static String enumeration(EnumType type) {
        return type.capabilities() ? "capabilities" : type.flags() ? "flags" : "enum";
    }

    private static String command(Command command) {
        return joined(
                command.tier().keyword() + " command", Values.hex(command.ioctl(Architecture.X86_64)), since(command.availability()),
                owner(command.vendor()));
    }

    private static String extension(Extension extension) {
        return joined(
                extension.tier().keyword() + " extension", extension.number().map(number -> "number " + number).orElse(""),
                since(extension.availability()), owner(extension.vendor()));
    }

    private static String since(Availability availability) {
        return availability.since().map(release -> "since " + release).orElse("");
    }

    private static String owner(Optional<String> vendor) {
        return vendor.map(whose -> "for " + whose).orElse("");
    }

    private static String said(Body body) {
        return switch (body) {
            case Body.DescriptionBody _ -> "description";
            case Body.PartBody _ -> "part";
            case Body.ImportBody _ -> "import";
            case Body.DeviceBody _ -> "device";
            case Body.ObjectBody _ -> "object";
            case Body.FileKindBody _ -> "fd";
            case Body.EnumBody type -> type.kind().text();
            case Body.StructBody _ -> "struct";
            case Body.CommandBody command -> joined(command.tier().text() + " command", command.number().text());
            case Body.ExtensionBody extension -> extension.tier().map(tier -> tier.text() + " extension").orElse("extension");
        };
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
