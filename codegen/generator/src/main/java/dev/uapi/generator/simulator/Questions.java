package dev.uapi.generator.simulator;

import dev.uapi.generator.java.Identifiers;
import dev.uapi.generator.java.NameSpace;
import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The causes of a command that only its behaviour can tell.
final class Questions {
    private final Command command;
    private final Map<String, String> names;

    Questions(Command command) {
        this.command = command;
        this.names = NameSpace.members(causes().stream().map(Cause::id).toList(), Identifiers::member, StubReservedNames.OF_COMMANDS);
    }

    /// Those that the behaviour is asked for before it works, in order.
    List<Cause> causes() {
        return command.causes().stream().filter(cause -> !cause.isFormal() && !cause.during()).toList();
    }

    /// Those that it may come upon while it works.
    List<Cause> causesDuring() {
        return command.causes().stream().filter(cause -> !cause.isFormal() && cause.during()).toList();
    }

    /// Whether the structure may be written back though the stub refuses the call for this cause.
    static boolean isAnswered(Command command, Cause cause) {
        return (cause.isFormal() || !cause.during()) && command.responses().stream()
                .anyMatch(response -> response.alsoOnAny() || response.alsoOn().contains(cause.errno()));
    }

    /// The method that tells.
    String method(Cause cause) {
        return Objects.requireNonNull(names.get(cause.id()), cause.id());
    }
}
