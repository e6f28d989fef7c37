package dev.uapi.simulator.mock;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.test.TestCmdBehaviour;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestOp;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Does one of the many things that the test command does.
final class TestAnswer implements TestCmdBehaviour {
    private final TestCmd argument;
    private final Map<TestOp, Supplier<Outcome>> operations = new HashMap<>();

    /// @param iommu  the open file that is called
    /// @param faults whether page faults of devices are heard
    TestAnswer(Call call, TestCmd argument, SimulatedDevice iommu, boolean faults) {
        this.argument = argument;
        MockDevices devices = new MockDevices(call, argument, faults);
        operations.put(TestOp.ADD_RESERVED, devices::reserve);
        operations.put(TestOp.MOCK_DOMAIN, devices::make);
        operations.put(TestOp.MOCK_DOMAIN_FLAGS, devices::makeWithFlags);
        operations.put(TestOp.MOCK_DOMAIN_REPLACE, devices::replace);
        operations.put(TestOp.SET_TEMP_MEMORY_LIMIT, devices::limitMemory);
        operations.put(TestOp.DIRTY, new MockWrites(call, argument)::write);
        MockPasids pasids = new MockPasids(call, argument);
        operations.put(TestOp.PASID_ATTACH, pasids::attach);
        operations.put(TestOp.PASID_REPLACE, pasids::replace);
        operations.put(TestOp.PASID_DETACH, pasids::detach);
        operations.put(TestOp.PASID_CHECK_HWPT, pasids::check);
        MockChecks checks = new MockChecks(call, argument);
        operations.put(TestOp.MD_CHECK_MAP, checks::map);
        operations.put(TestOp.MD_CHECK_REFS, checks::pins);
        operations.put(TestOp.MD_CHECK_IOTLB, checks::table);
        operations.put(TestOp.DEV_CHECK_CACHE, checks::device);
        MockAccesses accesses = new MockAccesses(call, argument, iommu);
        operations.put(TestOp.CREATE_ACCESS, accesses::create);
        operations.put(TestOp.ACCESS_REPLACE_IOAS, accesses::move);
        operations.put(TestOp.ACCESS_PAGES, accesses::pin);
        operations.put(TestOp.DESTROY_ACCESS_PAGES, accesses::unpin);
        operations.put(TestOp.ACCESS_RW, new MockTransfers(call, argument)::transfer);
        MockReports reports = new MockReports(call, argument);
        operations.put(TestOp.TRIGGER_IOPF, reports::fault);
        operations.put(TestOp.TRIGGER_VEVENT, reports::event);
    }

    /// What is not simulated says so.
    @Override
    public Outcome perform() {
        return operations.getOrDefault(argument.op(), () -> Outcome.notSimulated(TestCmd.NAME)).get();
    }
}
