package dev.uapi.runtime.simulation;

/// An eventfd of the caller, kept by something that signals it, whoever else closes it.
public interface EventFile extends AutoCloseable {
    /// One that is only played: nobody waits for it.
    EventFile SILENT = new EventFile() {
        @Override
        public void signal() {
            // Nobody listens.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    /// Adds 1 to it.
    void signal();

    /// Keeps it no longer.
    @Override
    void close();
}
