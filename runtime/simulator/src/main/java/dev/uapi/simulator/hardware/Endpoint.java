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

    /// Whether it waits for pages that are not there, and is heard.
    default boolean deliversFaults() {
        return true;
    }

    /// Is attached, with a PASID or, by 0, without one.
    ///
    /// @return false if memory ran out: nothing has changed then
    default boolean attached(int pasid) {
        return true;
    }

    /// Is attached no longer.
    default void detached(int pasid) {}

    /// How wide its PASIDs are, in bits; 0: it has none.
    default int pasidBits() {
        return 0;
    }
}
