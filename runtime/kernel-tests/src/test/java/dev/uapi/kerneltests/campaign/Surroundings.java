package dev.uapi.kerneltests.campaign;

import java.util.Optional;
import java.util.SplittableRandom;

/// What of the process calls name: open files, and memory where there are devices to reach it.
final class Surroundings implements AutoCloseable {
    private final Repertoire repertoire;
    private final OpenFiles files = new OpenFiles();
    private final Optional<Memory> memory;

    Surroundings(Repertoire repertoire) {
        this.repertoire = repertoire;
        this.memory = repertoire.devices() ? Optional.of(new Memory()) : Optional.empty();
    }

    /// For one open file.
    CallGenerator generator(SplittableRandom random) {
        return new CallGenerator(repertoire, files, memory, random);
    }

    @Override
    public void close() {
        memory.ifPresent(Memory::close);
        files.close();
    }
}
