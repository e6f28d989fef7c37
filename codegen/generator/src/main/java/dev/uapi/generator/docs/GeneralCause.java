package dev.uapi.generator.docs;

import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.Device;
import java.util.ArrayList;
import java.util.List;

/// A way to fail that a command has only because of how it is called.
///
/// @param id   stable; exceptions of generated bindings name it too
/// @param text one line of Markdown
record GeneralCause(String id, String errno, String text) {
    /// Those of a command; what its description says itself it says better.
    static List<GeneralCause> of(Command command) {
        List<GeneralCause> causes = new ArrayList<>(of(command.device(), command.convention()));
        causes.removeIf(general -> command.causes().stream().anyMatch(cause -> cause.id().equals(general.id())));
        if (command.argument() instanceof Argument.ByPointer pointer) {
            causes.replaceAll(cause -> cause.id().equals("too_small") ? tooSmall(pointer) : cause);
        }
        return causes;
    }

    /// For whichever command is called so.
    static List<GeneralCause> of(Device device, Convention convention) {
        String words = device.unknownCommandText().orElse("there is no such command");
        GeneralCause unknown = new GeneralCause("unknown_command", device.unknownCommand(), words);
        GeneralCause small = new GeneralCause("too_small", "EINVAL", "the structure is smaller than the smallest legal one");
        GeneralCause tail = new GeneralCause("unknown_tail", "E2BIG", "a byte behind the part that the kernel knows is not 0");
        GeneralCause bad = new GeneralCause("bad_argument", "EFAULT", "the structure cannot be read, or cannot be written back");
        return switch (convention) {
            case EXTENSIBLE -> List.of(unknown, small, tail, bad);
            case ARGSZ -> List.of(unknown, small, bad);
            case FIXED -> List.of(unknown, bad);
            case VALUE, NONE -> List.of(unknown);
        };
    }

    private static GeneralCause tooSmall(Argument.ByPointer pointer) {
        return new GeneralCause("too_small", "EINVAL", "the structure is smaller than " + pointer.minimumSize() + " bytes");
    }
}
