package dev.uapi.examples.dma;

import java.util.List;

/// What the program prints, on a real device and on a simulated one.
final class Printed {
    private Printed() {}

    /// As regular expressions.
    ///
    /// @param name what messages call the device
    static List<String> by(String name) {
        return """
                This is %s, DEVICE 1. Its IOMMU is of the kind IOMMU_HW_INFO_TYPE_INTEL_VTD.
                It is attached to IOAS 2, where it can reach \\[0x0, 0xfedfffff\\], \\[0xfef00000, 0x7fffffffff\\].
                Its registers answer: 0xedcba987 for 0x12345678.
                It read 0x100000 and wrote 0x200000: 'what is mapped is reached'.
                It wrote 0x200000 once more, where nothing is mapped now: nothing came.
                It wrote 0x300000, which it may only read: nothing came.
                Refused: IOAS 2 cannot be closed: %s is attached to it: close the attachment first
                Refused: /dev/iommu cannot be closed: %s is bound to it: close the device first
                Refused: the arena cannot be closed: 0x1000 bytes at IOVA 0x1000 of IOAS 2 is memory of it: unmap that first
                Refused: IOMMU_IOAS_MAP: EINVAL, .*an attached device reserves some of these IOVAs.*
                All is unmapped, detached and destroyed: the next address space is IOAS 2 again.
                """.formatted(name, name, name).lines().toList();
    }
}
