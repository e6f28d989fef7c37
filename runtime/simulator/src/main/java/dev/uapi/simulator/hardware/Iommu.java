package dev.uapi.simulator.hardware;

import dev.uapi.simulator.space.Range;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An IOMMU, as far as a program can observe it. Devices behind IOMMUs that are not equal are behind different units.
public interface Iommu {
    /// The IOVAs that every device behind it keeps, such as those that raise interrupts, in any order.
    List<Range> reserved();

    /// Whether there is one.
    default boolean isThere() {
        return true;
    }

    /// The page tables that it has with these features together; empty if it has none.
    Optional<TableFormat> tables(Set<TableFeature> features);

    /// Whether it makes all DMA coherent, even such as asks not to be.
    default boolean makesCoherent() {
        return false;
    }

    /// Whether its page tables can remember which pages were written.
    default boolean tracksDirtyPages() {
        return tables(Set.of(TableFeature.DIRTY_TRACKING)).isPresent();
    }

    /// What it has for virtual machines; empty if it has nothing.
    default Optional<GuestSupport> guests() {
        return Optional.empty();
    }

    /// The page tables that it has with these features and of the kind that a description says; empty if it has none.
    ///
    /// @param description as long as [GuestSupport#table()] says, what was not given is 0
    default Optional<TableFormat> tables(Set<TableFeature> features, MemorySegment description) {
        return Optional.empty();
    }

    /// What its driver tells of it, unasked.
    default HardwareInfo info() {
        return HardwareInfo.NONE;
    }

    /// What its driver tells of it when a kind is asked for; empty if it has nothing of this kind.
    ///
    /// @param type as the kernel numbers them, not 0
    default Optional<HardwareInfo> info(int type) {
        return Optional.of(info()).filter(info -> info.type() == type);
    }
}
