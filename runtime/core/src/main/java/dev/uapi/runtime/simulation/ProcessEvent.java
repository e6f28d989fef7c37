package dev.uapi.runtime.simulation;

import dev.uapi.runtime.KernelFile;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.Arena;

/// An eventfd of this process.
///
/// @param file the same eventfd by a descriptor of its own
record ProcessEvent(KernelFile file) implements EventFile {
    @Override
    public void signal() {
        try (Arena arena = Arena.ofConfined()) {
            long _ = file.write(arena.allocateFrom(Layouts.U64, 1));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
