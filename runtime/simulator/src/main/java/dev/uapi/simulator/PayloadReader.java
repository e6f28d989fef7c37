package dev.uapi.simulator;

import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.Tail;
import dev.uapi.simulator.hardware.Payload;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Reads structures of the hardware's own. What the caller leaves out is 0.
///
/// @param memory of the caller
record PayloadReader(UserMemory memory) {
    /// A structure as long as all that is known of it; empty if it cannot be read.
    ///
    /// @param length of what the caller has
    Optional<MemorySegment> read(Payload payload, long address, long length) {
        MemorySegment structure = Arena.ofAuto().allocate(payload.size(), Long.BYTES);
        long known = Math.min(length, payload.size());
        return memory.read(address, structure.asSlice(0, known)) == known ? Optional.of(structure) : Optional.empty();
    }

    /// What the caller has behind what is known.
    Tail.State tail(Payload payload, long address, long length) {
        return new Tail(memory).check(address + payload.size(), length - payload.size());
    }
}
