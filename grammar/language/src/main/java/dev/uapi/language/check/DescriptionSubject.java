package dev.uapi.language.check;

import dev.uapi.language.diagnostic.Problem;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.FileKind;
import dev.uapi.language.model.ObjectType;
import dev.uapi.language.syntax.Body;
import dev.uapi.language.syntax.Body.CommandBody;
import dev.uapi.language.syntax.Body.DeviceBody;
import dev.uapi.language.syntax.Body.EnumBody;
import dev.uapi.language.syntax.Body.ExtensionBody;
import dev.uapi.language.syntax.Body.FileKindBody;
import dev.uapi.language.syntax.Body.ObjectBody;
import dev.uapi.language.syntax.Span;
import java.util.List;
import java.util.Optional;

/// Everything that was read, as rules see it: a description and those that it imports from.
public record DescriptionSubject(
        List<Written<Device, DeviceBody>> devices,
        List<Written<FileKind, FileKindBody>> files,
        List<Written<ObjectType, ObjectBody>> objects,
        List<Written<EnumType, EnumBody>> enums,
        List<Written<Command, CommandBody>> commands,
        List<Written<Extension, ExtensionBody>> extensions,
        Names names) {
    public DescriptionSubject {
        devices = List.copyOf(devices);
        files = List.copyOf(files);
        objects = List.copyOf(objects);
        enums = List.copyOf(enums);
        commands = List.copyOf(commands);
        extensions = List.copyOf(extensions);
    }

    /// A declaration: what it means, how it is written, and where to report what is wrong with it.
    ///
    /// @param description the one that it belongs to
    /// @param sound       whether it means all that its text says: nothing in it is wrong by itself
    public record Written<M, S extends Body>(String description, M meaning, S syntax, boolean sound, CrossReport report) {}

    /// What names stand for.
    @FunctionalInterface
    public interface Names {
        /// Whether this name, used in the one declaration, stands for the other one.
        boolean means(Body user, String name, Body named);
    }

    /// Takes down what is wrong with a declaration when others have to do with it.
    @FunctionalInterface
    public interface CrossReport {
        /// @param others where the others are; their spans count from their own beginnings
        void add(Problem problem, Span span, Elsewhere... others);
    }

    /// @param declaration the syntax of the other declaration, which identifies it
    public record Elsewhere(Body declaration, Span span, String note) {}

    /// The command that a declaration names so.
    Optional<Written<Command, CommandBody>> command(Written<?, ?> user, String name) {
        return commands.stream()
                .filter(command -> command.meaning().name().equals(name) && names.means(user.syntax(), name, command.syntax()))
                .findFirst();
    }

    /// What an extension tries, where both it and the command that it calls are sound: the contract of half a command tells nothing.
    Optional<Command> tried(Written<Extension, ExtensionBody> extension) {
        return extension.meaning().attempt()
                .filter(_ -> extension.sound())
                .flatMap(attempt -> command(extension, attempt.command()))
                .filter(Written::sound)
                .map(Written::meaning);
    }

    /// The commands that are this device's own.
    List<Written<Command, CommandBody>> commandsOf(Written<Device, DeviceBody> device) {
        return commands.stream()
                .filter(command -> names.means(command.syntax(), command.meaning().device().name(), device.syntax()))
                .toList();
    }

    /// The devices that this one names so.
    List<Written<Device, DeviceBody>> named(Written<Device, DeviceBody> device, List<String> wanted) {
        return devices.stream()
                .filter(other -> !other.syntax().equals(device.syntax()))
                .filter(other -> wanted.stream().anyMatch(name -> names.means(device.syntax(), name, other.syntax())))
                .toList();
    }
}
