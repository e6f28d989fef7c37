package dev.uapi.runtime.trace;

import java.util.Optional;
import java.util.SortedMap;

/// The argument of a call at one moment.
sealed interface CallImage {
    long command();

    /// What the catalog says of the command; empty if it does not know it.
    Optional<CommandInfo> info();

    /// By value, or without argument.
    record ByValue(long command, Optional<CommandInfo> info, long value) implements CallImage {}

    /// By pointer.
    ///
    /// @param arrays what the pointers in the structure point to, by the offset of the pointer; only those that are not null
    record ByPointer(long command, Optional<CommandInfo> info, MemoryImage structure, SortedMap<Long, MemoryImage> arrays)
            implements CallImage {
        boolean isNull() {
            return structure.address() == 0;
        }
    }

    /// The kernel name of the command, or its word in hexadecimal.
    default String name() {
        return info().map(CommandInfo::name).orElseGet(() -> "0x" + Long.toHexString(command()));
    }
}
