package dev.uapi.cli.probe;

import dev.uapi.language.model.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Whom to ask, and for what.
///
/// @param device    the file to ask; empty: the one that the description names
/// @param simulator a simulated device instead
/// @param release   what the simulator plays; empty: the newest that is described
/// @param vfio      a device of VFIO to bind
/// @param names     what to ask for; none: everything
public record Wish(Optional<Path> device, boolean simulator, Optional<Release> release, Optional<Path> vfio, List<String> names) {
    /// Copies the names.
    public Wish {
        names = List.copyOf(names);
    }
}
