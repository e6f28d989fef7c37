package dev.uapi.simulator.mock;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.test.IommuTestBehaviour;
import dev.uapi.simulator.test.TestCmdBehaviour;
import dev.uapi.simulator.test.basic.TestCmd;

/// The behaviour of an open `/dev/iommu` of a kernel that was built for its own tests.
public final class MockFile implements IommuTestBehaviour {
    /// What a kernel is built with that hears of page faults of devices.
    private static final String FAULTS = "IOMMU_IOPF";

    private final SimulatedDevice iommu;
    private final boolean faults;

    /// @param iommu   the open file
    /// @param opening says how the kernel was built
    public MockFile(SimulatedDevice iommu, Opening opening) {
        this.iommu = iommu;
        this.faults = opening.options().contains(FAULTS);
    }

    @Override
    public TestCmdBehaviour testCmd(Call call, TestCmd argument) {
        return new TestAnswer(call, argument, iommu, faults);
    }
}
