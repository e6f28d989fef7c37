package dev.uapi.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An argument uses what a kernel has not got: `IOMMU_HWPT_ALLOC: Linux 6.6 lacks fault_id, since 6.11`.
public final class TooNewException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Missing> missing;

    /// @param name    of the command or structure, as the kernel spells it
    /// @param missing what the kernel lacks, at least one thing
    public TooNewException(String name, Release release, List<Missing> missing) {
        super(name + ": Linux " + release + " lacks "
                + missing.stream().map(Missing::toString).collect(Collectors.joining("; ")));
        this.missing = new ArrayList<>(missing);
    }

    /// What the kernel lacks.
    public List<Missing> missing() {
        return List.copyOf(missing);
    }
}
