package dev.uapi.generator.java;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.Struct;

/// What `ioctl` is called with, as a Java expression: how a word is put together differs between architectures.
public final class CommandWord {
    private static final String IOCTL = "dev.uapi.runtime.Ioctl";

    private CommandWord() {}

    /// The word of a command, without its class.
    public static String of(Command command, Imports imports) {
        String arguments = arguments(command.device(), command.number());
        long size = command.struct().map(Struct::size).orElse(0L);
        return imports.use(IOCTL) + switch (command.numbering()) {
            case _IO -> ".none(" + arguments + ")";
            case _IOR -> ".read(" + arguments + ", " + size + ")";
            case _IOW -> ".write(" + arguments + ", " + size + ")";
            case BARE -> ".bare(" + arguments + ")";
            case _IOWR -> ".readWrite(" + arguments + ", " + size + ")";
        };
    }

    private static String arguments(Device device, long number) {
        return Literals.character(device.type()) + ", " + Literals.hexadecimal(number);
    }
}
