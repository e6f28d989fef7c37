package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.CheckExtensionBehaviour;
import dev.uapi.vfio.basic.ExtensionNumber;
import java.util.Set;

/// Says which extensions there are. Whether all DMA is coherent is up to the IOMMU; nothing goes without one.
final class CheckExtensionAnswer implements CheckExtensionBehaviour {
    private static final Set<ExtensionNumber> PRESENT =
            Set.of(ExtensionNumber.TYPE1_IOMMU, ExtensionNumber.TYPE1v2_IOMMU, ExtensionNumber.UNMAP_ALL);

    private final Container container;
    private final ExtensionNumber extension;

    CheckExtensionAnswer(Container container, ExtensionNumber extension) {
        this.container = container;
        this.extension = extension;
    }

    @Override
    public boolean noIoas() {
        return container.isMissing();
    }

    @Override
    public Outcome perform() {
        return Outcome.answer(isPresent() ? 1 : 0);
    }

    private boolean isPresent() {
        return extension.equals(ExtensionNumber.DMA_CC_IOMMU) ? container.space().isCoherent() : PRESENT.contains(extension);
    }
}
