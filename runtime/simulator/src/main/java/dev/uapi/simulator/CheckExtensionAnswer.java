package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.vfio.CheckExtensionBehaviour;
import dev.uapi.vfio.basic.Extension;
import java.util.Set;

/// Says which extensions there are. Without a device all DMA there is is coherent; nothing goes without an IOMMU.
final class CheckExtensionAnswer implements CheckExtensionBehaviour {
    private static final Set<Extension> PRESENT =
            Set.of(Extension.TYPE1_IOMMU, Extension.TYPE1v2_IOMMU, Extension.DMA_CC_IOMMU, Extension.UNMAP_ALL);

    private final Container container;
    private final Extension extension;

    CheckExtensionAnswer(Container container, Extension extension) {
        this.container = container;
        this.extension = extension;
    }

    @Override
    public boolean noIoas() {
        return container.isMissing();
    }

    @Override
    public Outcome perform() {
        return Outcome.answer(PRESENT.contains(extension) ? 1 : 0);
    }
}
