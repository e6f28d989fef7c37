package dev.uapi.simulator.hardware;

import dev.uapi.simulator.space.Range;
import java.util.List;

/// A device, as the IOMMU in front of it sees it.
public interface Endpoint {
    /// The IOMMU in front of it.
    Iommu iommu();

    /// The devices that the IOMMU cannot tell apart from this one, with it.
    IommuGroup group();

    /// The IOVAs that cannot be mapped for it, in any order.
    default List<Range> reserved() {
        return iommu().reserved();
    }

    /// Whether it may keep translations of its own (ATS).
    default boolean hasTranslationCache() {
        return true;
    }

    /// How wide its PASIDs are, in bits; 0: it has none.
    default int pasidBits() {
        return 0;
    }
}
