package dev.uapi.runtime.trace;

import dev.uapi.runtime.simulation.Kernel;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a trace says when a device is opened: all that replaying its calls elsewhere takes.
///
/// @param kernel      the kernel that was called, and by whom
/// @param options     how it was built, as far as it matters: `IOMMUFD_TEST`
/// @param descriptors the kinds of other files that calls name by descriptor: `chr`, `memfd`
public record Opening(Kernel kernel, List<String> options, SortedMap<Integer, String> descriptors) {
    /// Copies both collections.
    public Opening {
        options = List.copyOf(options);
        descriptors = Collections.unmodifiableSortedMap(new TreeMap<>(descriptors));
    }

    /// Opened on this kernel: [Kernel#running()], or the one that a simulation plays.
    public static Opening on(Kernel kernel) {
        return new Opening(kernel, List.of(), new TreeMap<>());
    }

    /// The same, on a kernel built with these options.
    public Opening withOptions(List<String> options) {
        return new Opening(kernel, options, descriptors);
    }

    /// The same, in a process with these files open.
    public Opening withDescriptors(SortedMap<Integer, String> descriptors) {
        return new Opening(kernel, options, descriptors);
    }
}
