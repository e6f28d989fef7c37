package dev.uapi.simulator;

import dev.uapi.runtime.Errno;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The faults that are still to come. Threads may share it.
final class Faults {
    private final List<Pending> pending = new ArrayList<>();

    synchronized void add(Fault fault) {
        pending.add(new Pending(fault));
    }

    /// Counts one call of a command.
    ///
    /// @return how it fails, if it does: several faults for one call are told one by one
    synchronized Optional<Errno> next(long command) {
        Optional<Errno> found = Optional.empty();
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending next = each.next();
            if (next.fault.command() == command && --next.callsLeft <= 0 && found.isEmpty()) {
                found = Optional.of(next.fault.errno());
                each.remove();
            }
        }
        return found;
    }

    private static final class Pending {
        private final Fault fault;
        private int callsLeft;

        Pending(Fault fault) {
            this.fault = fault;
            this.callsLeft = fault.call();
        }
    }
}
