package dev.uapi.replay;

import dev.uapi.runtime.Errno;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of a call: what it returned, and what the memory of its argument held afterwards.
///
/// @param result    what ioctl returned, 0 or more, or minus the errno
/// @param structure as long as it was given; empty for a null pointer or a value. Pointers stand as 0 as in the [Argument], if
///                  they are still what they were
/// @param memory    what the pointers point to, by the offset of the pointer
public record Answer(long result, Bytes structure, SortedMap<Integer, Bytes> memory) {
    /// Copies the map.
    public Answer {
        memory = Collections.unmodifiableSortedMap(new TreeMap<>(memory));
    }

    /// An answer to a call without memory.
    public static Answer of(long result) {
        return new Answer(result, Bytes.NONE, new TreeMap<>());
    }

    /// The errno by name, or what was returned: `EINVAL`, `0`.
    public String outcome() {
        if (result >= 0) {
            return Long.toString(result);
        }
        Errno errno = Errno.of((int) -result);
        return errno == Errno.UNKNOWN ? "errno " + -result : errno.name();
    }
}
