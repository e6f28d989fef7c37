package dev.uapi.replay;

import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;

/// Where the argument of a call is put. It can be touched exactly as far as the caller's memory could.
interface CallerMemory {
    /// Begins a call: what was placed for the one before is gone.
    ///
    /// @param arena holds what is placed, if it takes native memory
    void begin(Arena arena);

    /// Puts a piece somewhere.
    ///
    /// @param room how many bytes there are at least where the piece has no limit, zeros behind what it has
    /// @return its address
    long place(Piece piece, int room);

    /// Calls with the address of a piece that was placed.
    long call(Device device, long command, long address);

    /// What is there now: where nothing can be read, what was meant to be there.
    ///
    /// @param address of a piece that was placed for this call
    /// @param before  what was meant to be there before
    Bytes read(long address, Bytes before);
}
