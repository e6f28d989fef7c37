package dev.uapi.runtime.simulation;

import java.util.Optional;

/// The files that a caller has open, as far as a command that is given one can tell them apart.
///
/// A kind is what traces write: `chr`, `blk`, `reg`, `dir`, `fifo`, `sock`, `memfd`, `path` for a file opened as a mere name,
/// `dmabuf` with its size in bytes as in `dmabuf:8192`, `anon` for other files without a name.
@FunctionalInterface
public interface Descriptors {
    /// What a trace writes of a descriptor that is not open.
    String CLOSED = "closed";

    /// The kind of a file; empty if the descriptor is not open.
    Optional<String> kind(int descriptor);

    /// What stands in a file, which stays readable though the descriptor is closed; empty if nobody can say, as of files that are only
    /// played.
    default Optional<FileContent> content(int descriptor) {
        return Optional.empty();
    }

    /// An eventfd, which can be signalled though the descriptor is closed; empty if it is another file. One that is only played may be any
    /// file without a name.
    default Optional<EventFile> event(int descriptor) {
        return kind(descriptor).filter("anon"::equals).map(_ -> EventFile.SILENT);
    }

    /// Those of this process, looked at when asked.
    static Descriptors ofProcess() {
        return new ProcessDescriptors();
    }
}
