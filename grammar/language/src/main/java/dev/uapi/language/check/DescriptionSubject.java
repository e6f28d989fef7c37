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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that was read, as rules see it: descriptions and those that they import from.
public final class DescriptionSubject {
    private final List<Written<Device, DeviceBody>> devices;
    private final List<Written<FileKind, FileKindBody>> files;
    private final List<Written<ObjectType, ObjectBody>> objects;
    private final List<Written<EnumType, EnumBody>> enums;
    private final List<Written<Command, CommandBody>> commands;
    private final List<Written<Extension, ExtensionBody>> extensions;
    private final Names names;
    private final IdentityHashMap<Body, Written<Command, CommandBody>> commandsByBody = new IdentityHashMap<>();
    private final IdentityHashMap<Body, List<Written<Command, CommandBody>>> commandsByDevice = new IdentityHashMap<>();

    public DescriptionSubject(
            List<Written<Device, DeviceBody>> devices,
            List<Written<FileKind, FileKindBody>> files,
            List<Written<ObjectType, ObjectBody>> objects,
            List<Written<EnumType, EnumBody>> enums,
            List<Written<Command, CommandBody>> commands,
            List<Written<Extension, ExtensionBody>> extensions,
            Names names) {
        this.devices = List.copyOf(devices);
        this.files = List.copyOf(files);
        this.objects = List.copyOf(objects);
        this.enums = List.copyOf(enums);
        this.commands = List.copyOf(commands);
        this.extensions = List.copyOf(extensions);
        this.names = names;
        this.commands.forEach(command -> {
            commandsByBody.put(command.syntax(), command);
            names.meant(command.syntax(), command.meaning().device().name())
                    .forEach(device -> commandsByDevice.computeIfAbsent(device, any -> new ArrayList<>()).add(command));
        });
    }

    /// A declaration: what it means, how it is written, and where to report what is wrong with it.
    ///
    /// @param description the one that it belongs to
    public record Written<M, S extends Body>(String description, M meaning, S syntax, CrossReport report) {}

    /// What names stand for.
    @FunctionalInterface
    public interface Names {
        /// The declarations that this name stands for, used in that one.
        List<Body> meant(Body user, String name);

        /// Whether this name, used in the one declaration, stands for the other one.
        @SuppressWarnings("ReferenceEquality") // two declarations may be written alike
        default boolean means(Body user, String name, Body named) {
            return meant(user, name).stream().anyMatch(body -> body == named);
        }
    }

    /// Takes down what is wrong with a declaration when others have to do with it.
    @FunctionalInterface
    public interface CrossReport {
        /// @param others where the others are; their spans count from their own beginnings
        void add(Problem problem, Span span, Elsewhere... others);
    }

    /// @param declaration the syntax of the other declaration, which identifies it
    public record Elsewhere(Body declaration, Span span, String note) {}

    List<Written<Device, DeviceBody>> devices() {
        return devices;
    }

    List<Written<FileKind, FileKindBody>> files() {
        return files;
    }

    List<Written<ObjectType, ObjectBody>> objects() {
        return objects;
    }

    List<Written<EnumType, EnumBody>> enums() {
        return enums;
    }

    List<Written<Command, CommandBody>> commands() {
        return commands;
    }

    List<Written<Extension, ExtensionBody>> extensions() {
        return extensions;
    }

    Names names() {
        return names;
    }

    /// The command that a declaration names so.
    Optional<Written<Command, CommandBody>> command(Written<?, ?> user, String name) {
        return names.meant(user.syntax(), name).stream()
                .flatMap(body -> Stream.ofNullable(commandsByBody.get(body)))
                .filter(command -> command.meaning().name().equals(name))
                .findFirst();
    }

    /// The commands that are this device's own.
    List<Written<Command, CommandBody>> commandsOf(Written<Device, DeviceBody> device) {
        return commandsByDevice.getOrDefault(device.syntax(), List.of());
    }

    /// The devices that this one names so.
    @SuppressWarnings("ReferenceEquality") // two declarations may be written alike
    List<Written<Device, DeviceBody>> named(Written<Device, DeviceBody> device, List<String> wanted) {
        List<Body> meant = wanted.stream().flatMap(name -> names.meant(device.syntax(), name).stream()).toList();
        return devices.stream()
                .filter(other -> other.syntax() != device.syntax() && meant.stream().anyMatch(body -> body == other.syntax()))
                .toList();
    }
}
