package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Finds out why a call failed: goes through the causes of a command in the order in which the kernel looks.
///
/// Only causes of the errno that the kernel answered are considered. The first one that certainly holds ends the search:
/// what stands behind it was never looked at. Causes in front of it that possibly hold are kept, for they may be the one.
///
/// ```java
/// List<Cause> causes = new CauseSearch(errno)
///         .when(Causes.RESERVED, reserved() != 0)
///         .perhaps(Causes.NO_SUCH_IOAS, true)
///         .found();
/// ```
public final class CauseSearch {
    private final Errno errno;
    private final List<Cause> found = new ArrayList<>();
    private boolean ended;

    /// Begins a search for the causes of this errno.
    public CauseSearch(Errno errno) {
        this.errno = errno;
    }

    /// A cause that can be decided by looking at the argument.
    public CauseSearch when(Cause cause, boolean holds) {
        if (holds && considers(cause)) {
            found.add(cause);
            ended = true;
        }
        return this;
    }

    /// A cause that only the kernel can decide.
    ///
    /// @param possible whether the argument leaves it open
    public CauseSearch perhaps(Cause cause, boolean possible) {
        if (possible && considers(cause)) {
            found.add(cause);
        }
        return this;
    }

    /// A structure that may be too long for the kernel: the cause names the fields that came late and hold something.
    ///
    /// @param size how much of the structure the caller gives, in bytes
    public CauseSearch tail(Cause cause, History history, MemorySegment structure, long size) {
        if (considers(cause)) {
            found.add(cause.naming(history.tail(structure, size)));
        }
        return this;
    }

    /// What it may be, in the order of the description; empty if the description does not tell.
    public List<Cause> found() {
        return List.copyOf(found);
    }

    private boolean considers(Cause cause) {
        return !ended && cause.errno() == errno;
    }
}
