package dev.uapi.language.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a command can fail with only because of how it is called. Bindings, references and whoever else tells of a contract
/// tell the same of it.
public enum GeneralCause {
    UNKNOWN_COMMAND("unknown_command", "ENOTTY", "there is no such command"),
    BAD_ARGUMENT("bad_argument", "EFAULT", "the structure cannot be read, or cannot be written back"),
    TOO_SMALL("too_small", "EINVAL", "the structure is smaller than the smallest legal one"),
    UNKNOWN_TAIL("unknown_tail", "E2BIG", "a byte behind the part that the kernel knows is not 0");

    private final String id;
    private final String errno;
    private final String text;

    GeneralCause(String id, String errno, String text) {
        this.id = id;
        this.errno = errno;
        this.text = text;
    }

    /// Those of a command, in the order in which the kernel looks, before it looks at the command's own. What the description
    /// says itself it says better.
    public static List<GeneralCause> of(Command command) {
        List<GeneralCause> all = new ArrayList<>(of(command.convention()));
        all.removeIf(general -> command.causes().stream().anyMatch(cause -> cause.id().equals(general.id)));
        return List.copyOf(all);
    }

    /// Those of whichever command is called so.
    public static List<GeneralCause> of(Convention convention) {
        return switch (convention) {
            case EXTENSIBLE -> List.of(UNKNOWN_COMMAND, BAD_ARGUMENT, TOO_SMALL, UNKNOWN_TAIL);
            case ARGSZ -> List.of(UNKNOWN_COMMAND, BAD_ARGUMENT, TOO_SMALL);
            case FIXED -> List.of(UNKNOWN_COMMAND, BAD_ARGUMENT);
            case VALUE, NONE -> List.of(UNKNOWN_COMMAND);
        };
    }

    /// Stable, as the ids of a description's own causes are.
    public String id() {
        return id;
    }

    /// For a command of this device, whichever it is.
    public Cause on(Device device) {
        return this == UNKNOWN_COMMAND
                ? cause(device.unknownCommand(), device.unknownCommandText().orElse(text))
                : cause(errno, text);
    }

    /// For this command.
    public Cause in(Command command) {
        return this == TOO_SMALL && command.argument() instanceof Argument.ByPointer pointer
                ? cause(errno, "the structure is smaller than " + pointer.minimumSize() + " bytes")
                : on(command.device());
    }

    private Cause cause(String name, String words) {
        return new Cause(id, name, words, Optional.empty(), Optional.empty(), false, Availability.ALWAYS, Documentation.NONE);
    }
}
