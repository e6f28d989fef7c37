package dev.uapi.simulator;

import dev.uapi.iommufd.extended.IoasNoiommuGetPa;
import dev.uapi.runtime.simulation.Outcome;

/// Plays a kernel that was built without `CONFIG_IOMMUFD_NOIOMMU`, as most are.
final class NoIommuAnswer implements IoasNoiommuGetPaBehaviour {
    @Override
    public boolean notBuilt() {
        return true;
    }

    @Override
    public boolean notMapped() {
        return false;
    }

    @Override
    public boolean revokedBuffer() {
        return false;
    }

    @Override
    public boolean hasIommu() {
        return false;
    }

    @Override
    public Outcome perform() {
        return Outcome.notSimulated(IoasNoiommuGetPa.NAME);
    }
}
