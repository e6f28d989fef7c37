package dev.uapi.simulator.hardware;

import dev.uapi.simulator.space.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// No IOMMU at all: a device without one cannot be bound to `/dev/iommu`.
public final class NoIommu implements Iommu {
    /// Nothing in front of a device.
    public NoIommu() {}

    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public List<Range> reserved() {
        return List.of();
    }

    @Override
    public Optional<TableFormat> tables(Set<TableFeature> features) {
        return Optional.empty();
    }
}
