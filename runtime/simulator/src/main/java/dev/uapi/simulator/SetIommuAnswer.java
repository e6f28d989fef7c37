package dev.uapi.simulator;

import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.vfio.SetIommuBehaviour;
import dev.uapi.vfio.basic.ExtensionNumber;

/// Chooses the rules for unmapping: type 1 does without large pages, and so can cut.
final class SetIommuAnswer implements SetIommuBehaviour {
    private final Container container;
    private final ExtensionNumber type;

    SetIommuAnswer(Container container, ExtensionNumber type) {
        this.container = container;
        this.type = type;
    }

    @Override
    public boolean hasIommu() {
        return true;
    }

    @Override
    public boolean unprivileged() {
        return false;
    }

    @Override
    public boolean withoutIommu() {
        return false;
    }

    @Override
    public boolean noIoas() {
        return container.isMissing();
    }

    @Override
    public boolean attached() {
        AddressSpace space = container.space();
        return type.equals(ExtensionNumber.TYPE1_IOMMU) && space.hasLargePages() && space.isAttached() && !space.areas().isEmpty();
    }

    @Override
    public boolean oddMapping() {
        return !container.space().allowsSmallPages();
    }

    @Override
    public Outcome perform() {
        if (type.equals(ExtensionNumber.TYPE1_IOMMU)) {
            container.space().useLargePages(false);
        }
        return Outcome.done();
    }
}
