package dev.uapi.simulator;

import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Faults that are still to come, told one by one. Threads may share it.
public final class Faults implements FaultSource {
    private final List<Pending> pending = new ArrayList<>();

    /// Nothing goes wrong until a fault is added.
    public Faults() {}

    /// Takes one more fault in.
    public synchronized void add(Fault fault) {
        pending.add(switch (fault) {
            case Fault.OfCall call -> new Pending(fault, call.call());
            case Fault.OfAllocation allocation -> new Pending(fault, allocation.allocation());
        });
    }

    /// Those that have not come true yet.
    public synchronized List<Fault> pending() {
        return pending.stream().map(Pending::fault).toList();
    }

    @Override
    public synchronized Optional<Errno> refusal(Simulator file, long command, MemorySegment argument) {
        return next(fault -> fault instanceof Fault.OfCall call && call.command().orElse(command) == command)
                .map(fault -> ((Fault.OfCall) fault).errno());
    }

    @Override
    public synchronized boolean isMemoryExhausted(long command) {
        return next(Fault.OfAllocation.class::isInstance).isPresent();
    }

    /// Counts one of what these faults wait for. Several faults for the same one are told one after the other.
    private Optional<Fault> next(Predicate<Fault> concerned) {
        Optional<Fault> found = Optional.empty();
        for (Iterator<Pending> each = pending.iterator(); each.hasNext(); ) {
            Pending next = each.next();
            if (concerned.test(next.fault) && --next.left <= 0 && found.isEmpty()) {
                found = Optional.of(next.fault);
                each.remove();
            }
        }
        return found;
    }

    private static final class Pending {
        private final Fault fault;
        private int left;

        Pending(Fault fault, int left) {
            this.fault = fault;
            this.left = left;
        }

        Fault fault() {
            return fault;
        }
    }
}
