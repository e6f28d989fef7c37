package dev.uapi.generator.cheader;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.NumberNames;
import dev.uapi.language.model.Struct;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the things of a description are called in C.
final class Names {
    private final Description description;
    private final Set<String> structs;

    Names(Description description) {
        this.description = description;
        structs = Headers.structs(description).stream().filter(struct -> !struct.inline()).map(Struct::name).collect(Collectors.toSet());
    }

    Description description() {
        return description;
    }

    /// Whether C has a structure of that name in this header.
    boolean isStruct(String name) {
        return structs.contains(name);
    }

    /// The commands that take this structure.
    List<Command> taking(Struct struct) {
        return description.commands().stream()
                .filter(command -> command.struct().map(Struct::name).filter(struct.name()::equals).isPresent())
                .toList();
    }

    /// What the header calls the number of a command, where it calls it anything: `IOMMUFD_CMD_DESTROY`. What stands for the
    /// commands of another description's device belongs to the header of that one.
    Optional<String> number(Command command) {
        if (description.devices().stream().noneMatch(device -> device.name().equals(command.device().name()))) {
            return Optional.empty();
        }
        return description.numberName(command);
    }

    /// The number as an ioctl's macro has it: by a name of its own, counted from the lowest one, or in digits.
    String numberOf(Command command) {
        NumberNames names = command.device().names();
        long behind = command.number() - command.device().first();
        return number(command)
                .or(() -> names.base().filter(_ -> behind >= 0).map(base -> behind == 0 ? base : base + " + " + behind))
                .orElseGet(() -> hex(command.number()));
    }

    static String hex(long number) {
        return String.format(Locale.ROOT, "0x%02X", number);
    }
}
