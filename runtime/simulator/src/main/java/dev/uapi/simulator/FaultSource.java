package dev.uapi.simulator;

import dev.uapi.runtime.Errno;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Decides what goes wrong in simulated files. Threads may share it.
public interface FaultSource {
    /// Asked once for each call, before anything of it is looked at.
    ///
    /// @param file     that is called
    /// @param command  the whole command word
    /// @param argument as the caller gave it: it may be no structure of the command at all. A number comes as an address
    ///                 without memory
    /// @return what the caller gets instead of an answer; empty: the call goes on
    Optional<Errno> refusal(Simulator file, long command, MemorySegment argument);

    /// Asked each time that the kernel allocates memory.
    ///
    /// @param command that allocates, as the whole command word
    /// @return whether there is none
    boolean isMemoryExhausted(long command);
}
