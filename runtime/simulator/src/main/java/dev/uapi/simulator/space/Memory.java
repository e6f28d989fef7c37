package dev.uapi.simulator.space;

/// The memory that one map command named. The copies of a mapping share it.
///
/// @param origin   where it comes from
/// @param address  where it begins: an address of the process, or an offset in the file
/// @param writable whether it was mapped for writing: no copy may write otherwise
public record Memory(Origin origin, long address, boolean writable) {
    /// Where memory comes from.
    public enum Origin {
        /// Memory of the process.
        PROCESS,
        /// A file, which another process can take over.
        FILE
    }
}
