package dev.uapi.kerneltests.campaign;

import java.util.Map;
import java.util.Set;

/// What the campaign does not call, and why.
///
/// Some things it does not bring about, because the mock devices are not made for them; [Dangers] sees to that. One that is destroyed
/// leaves the PASIDs attached that its driver did not detach, to a device that is gone. One that could not take the table of a virtual
/// IOMMU, because the kernel is built without page faults of devices, goes on to report to this virtual IOMMU, even when that is gone.
/// And one whose second hardware queue is destroyed takes the first one for gone.
///
/// Nor does it ask for what depends on where the kernel has put pages in the machine: hardware queues of several pages must be in one piece
/// there, and page tables have larger pages for what is.
final class NotCompared {
    /// Operations of the command that makes mock devices, by name.
    static final Map<String, String> OPERATIONS = Map.of(
            "IOMMU_TEST_OP_DMABUF_GET", "makes a buffer of the kernel's memory, and the simulator has none",
            "IOMMU_TEST_OP_DMABUF_REVOKE", "takes such a buffer");

    /// Bits that no call sets, by the name of the command's flags.
    static final Map<String, Long> BITS = Map.of(
            // A kernel built with IOMMUFD_TEST takes it out of the flags of IOMMU_IOAS_COPY, and src_iova for something else: it is
            // the kernel's own fuzzers that set it.
            "iommufd_ioas_map_flags", 1L << 16);

    /// Command words that a campaign without devices does not call: a kernel built with IOMMUFD_TEST has a command for its own tests.
    static final Set<Long> WORDS = Set.of(0x3ba0L);

    private NotCompared() {}
}
