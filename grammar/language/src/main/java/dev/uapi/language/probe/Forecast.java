package dev.uapi.language.probe;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Given;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// What the contract says that a call may be answered with.
///
/// A formal condition holds, does not hold, or nobody can say; a cause that only words describe may come up or not. One that does not
/// come up in every release that is asked about is never certain. `EFAULT` is not forecast: whoever calls gives good pointers.
///
/// @param causes  those that may come up, in the order in which the kernel looks, as far as it gets
/// @param certain the last of them, if it certainly comes up when none before it does
public record Forecast(List<Cause> causes, Optional<Cause> certain) {
    public Forecast {
        causes = List.copyOf(causes);
    }

    public static Forecast of(Command command, List<Given> given, World world) {
        return of(command, given, world, Set.of());
    }

    /// @param excluded ids of causes that cannot come up in this call, for reasons that nobody can see in it
    public static Forecast of(Command command, List<Given> given, World world, Collection<String> excluded) {
        return new Assessment(Contract.of(command), given, world).forecast(excluded);
    }

    public boolean maySucceed() {
        return certain.isEmpty();
    }

    /// Whether the command may begin its work: nothing certainly ends it before.
    public boolean mayBegin() {
        return certain.filter(cause -> !cause.during()).isEmpty();
    }

    /// By name, in the order in which the kernel looks.
    public SequencedSet<String> errnos() {
        SequencedSet<String> errnos = new LinkedHashSet<>();
        causes.forEach(cause -> errnos.add(cause.errno()));
        return errnos;
    }
}
