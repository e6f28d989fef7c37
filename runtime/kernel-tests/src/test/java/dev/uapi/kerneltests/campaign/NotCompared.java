package dev.uapi.kerneltests.campaign;

import java.util.Map;
import java.util.Set;

/// What the campaign does not call, and why.
final class NotCompared {
    /// Commands, by name.
    static final Map<String, String> COMMANDS = Map.of(
            "IOMMU_FAULT_QUEUE_ALLOC", "makes a file without any device, and the simulator has no such files");

    /// Bits that no call sets, by the name of the command's flags.
    static final Map<String, Long> BITS = Map.of(
            // A kernel built with IOMMUFD_TEST takes it out of the flags of IOMMU_IOAS_COPY, and src_iova for something else: it is
            // the kernel's own fuzzers that set it.
            "iommufd_ioas_map_flags", 1L << 16);

    /// Command words that belong to nobody's description: a kernel built with IOMMUFD_TEST has a command for its own tests.
    static final Set<Long> WORDS = Set.of(0x3ba0L);

    private NotCompared() {}
}
