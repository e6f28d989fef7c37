package dev.uapi.simulator;

import dev.uapi.runtime.Errno;
import java.util.OptionalLong;

/// Something that goes wrong because a test wants it to. Nothing is done and nothing is written then.
///
/// Faults are counted from the moment of injection, and each comes true once.
public sealed interface Fault {
    /// A call fails.
    ///
    /// @param call    which one: 1 for the next
    /// @param command only calls of this command count, by its whole word: `IoasMap.COMMAND`; empty: all calls do
    /// @param errno   what the caller gets
    record OfCall(int call, OptionalLong command, Errno errno) implements Fault {
        /// Refuses to count from 0.
        public OfCall {
            requireCounted(call);
        }
    }

    /// The kernel runs out of memory in the middle of a call: the command fails for that cause of its description.
    ///
    /// @param allocation which one: 1 for the next, whatever command needs it
    record OfAllocation(int allocation) implements Fault {
        /// Refuses to count from 0.
        public OfAllocation {
            requireCounted(allocation);
        }
    }

    /// The next call of this command fails.
    ///
    /// @param command the whole command word: `IoasMap.COMMAND`
    static Fault next(long command, Errno errno) {
        return ofCall(1, command, errno);
    }

    /// A later call of this command fails.
    ///
    /// @param call    which one: 1 for the next
    /// @param command the whole command word: `IoasMap.COMMAND`
    static Fault ofCall(int call, long command, Errno errno) {
        return new OfCall(call, OptionalLong.of(command), errno);
    }

    /// A later call fails, of whatever command.
    ///
    /// @param call which one: 1 for the next
    static Fault ofCall(int call, Errno errno) {
        return new OfCall(call, OptionalLong.empty(), errno);
    }

    /// A later allocation inside the kernel fails. The kernel allocates where it makes an address space, a mapping or a list of allowed
    /// ranges, and where it cuts a mapping.
    ///
    /// @param allocation which one: 1 for the next
    static Fault ofAllocation(int allocation) {
        return new OfAllocation(allocation);
    }

    private static void requireCounted(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("calls and allocations are counted from 1: " + number);
        }
    }
}
