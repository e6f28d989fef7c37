package dev.uapi.generator.java;

import dev.uapi.language.model.Availability;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What every command of a convention can fail with, before its own causes are looked at.
enum StandardCauses {
    UNKNOWN_COMMAND("unknown_command", "ENOTTY", "this kernel has no such command"),
    TOO_SMALL("too_small", "EINVAL", "the size given is less than the command needs"),
    UNKNOWN_TAIL("unknown_tail", "E2BIG", "a field that this kernel does not know is not 0"),
    BAD_ARGUMENT("bad_argument", "EFAULT", "the argument cannot be read or cannot be written");

    private final String id;
    private final String errno;
    private final String text;

    StandardCauses(String id, String errno, String text) {
        this.id = id;
        this.errno = errno;
        this.text = text;
    }

    /// Those of a command, in the order in which the kernel looks. What the description says itself it says better.
    static List<StandardCauses> of(Command command) {
        List<StandardCauses> all = new ArrayList<>(of(command.convention()));
        all.removeIf(standard -> command.causes().stream().anyMatch(cause -> cause.id().equals(standard.id)));
        return all;
    }

    String id() {
        return id;
    }

    Cause cause(Command command) {
        boolean own = this == UNKNOWN_COMMAND;
        return new Cause(
                id, own ? command.device().unknownCommand() : errno,
                own ? command.device().unknownCommandText().orElse(text) : text,
                Optional.empty(), Optional.empty(), false, Availability.ALWAYS, Documentation.NONE);
    }

    private static List<StandardCauses> of(Convention convention) {
        return switch (convention) {
            case EXTENSIBLE -> List.of(UNKNOWN_COMMAND, BAD_ARGUMENT, TOO_SMALL, UNKNOWN_TAIL);
            case ARGSZ -> List.of(UNKNOWN_COMMAND, BAD_ARGUMENT, TOO_SMALL);
            case FIXED -> List.of(UNKNOWN_COMMAND, BAD_ARGUMENT);
            case VALUE, NONE -> List.of(UNKNOWN_COMMAND);
        };
    }
}
