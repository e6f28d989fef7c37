package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Convention;
import dev.uapi.language.model.GeneralCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a command can fail with, in the order in which the kernel looks.
///
/// `EFAULT` is left out: whoever asks gives good pointers.
record Contract(Command command, List<Cause> causes) {
    Contract {
        causes = List.copyOf(causes);
    }

    static Contract of(Command command) {
        List<Cause> all = new ArrayList<>();
        GeneralCause.of(command).stream()
                .filter(general -> general != GeneralCause.BAD_ARGUMENT)
                .map(general -> general.in(command))
                .forEach(all::add);
        Optional<Cause> early = early(command);
        early.ifPresent(cause -> all.add(Math.min(1, all.size()), cause));
        Stream.of(false, true)
                .flatMap(during -> command.causes().stream().filter(cause -> cause.during() == during))
                .filter(cause -> early.filter(first -> first.id().equals(cause.id())).isEmpty())
                .forEach(all::add);
        return new Contract(command, all);
    }

    /// Only where all structures are extensible one place of the kernel looks at them. Elsewhere each command does by itself, and may
    /// look at something else before: what stands first and is no question of the argument.
    private static Optional<Cause> early(Command command) {
        return command.convention() == Convention.ARGSZ || command.convention() == Convention.FIXED
                ? command.causes().stream().findFirst().filter(first -> !first.isFormal() && !first.during())
                : Optional.empty();
    }
}
