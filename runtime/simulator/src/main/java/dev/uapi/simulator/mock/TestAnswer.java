package dev.uapi.simulator.mock;

import static java.util.Map.entry;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.runtime.simulation.SimulatedDevice;
import dev.uapi.simulator.test.TestCmdBehaviour;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestOp;
import java.util.Map;
import java.util.function.Function;

/// Does one of the many things that the test command does.
///
/// @param iommu  the open file that is called
/// @param faults whether page faults of devices are heard
record TestAnswer(Call call, TestCmd argument, SimulatedDevice iommu, boolean faults) implements TestCmdBehaviour {
    private static final Map<TestOp, Function<TestAnswer, Outcome>> OPERATIONS = operations();

    private static Map<TestOp, Function<TestAnswer, Outcome>> operations() {
        Function<TestAnswer, MockDevices> devices = test -> new MockDevices(test.call, test.argument, test.faults);
        Function<TestAnswer, MockWrites> writes = test -> new MockWrites(test.call, test.argument);
        Function<TestAnswer, MockPasids> pasids = test -> new MockPasids(test.call, test.argument);
        Function<TestAnswer, MockChecks> checks = test -> new MockChecks(test.call, test.argument);
        Function<TestAnswer, MockAccesses> accesses = test -> new MockAccesses(test.call, test.argument, test.iommu);
        Function<TestAnswer, MockTransfers> transfers = test -> new MockTransfers(test.call, test.argument);
        Function<TestAnswer, MockReports> reports = test -> new MockReports(test.call, test.argument);
        return Map.ofEntries(
                entry(TestOp.ADD_RESERVED, devices.andThen(MockDevices::reserve)),
                entry(TestOp.MOCK_DOMAIN, devices.andThen(MockDevices::make)),
                entry(TestOp.MOCK_DOMAIN_FLAGS, devices.andThen(MockDevices::makeWithFlags)),
                entry(TestOp.MOCK_DOMAIN_REPLACE, devices.andThen(MockDevices::replace)),
                entry(TestOp.SET_TEMP_MEMORY_LIMIT, devices.andThen(MockDevices::limitMemory)),
                entry(TestOp.DIRTY, writes.andThen(MockWrites::write)),
                entry(TestOp.PASID_ATTACH, pasids.andThen(MockPasids::attach)),
                entry(TestOp.PASID_REPLACE, pasids.andThen(MockPasids::replace)),
                entry(TestOp.PASID_DETACH, pasids.andThen(MockPasids::detach)),
                entry(TestOp.PASID_CHECK_HWPT, pasids.andThen(MockPasids::check)),
                entry(TestOp.MD_CHECK_MAP, checks.andThen(MockChecks::map)),
                entry(TestOp.MD_CHECK_REFS, checks.andThen(MockChecks::pins)),
                entry(TestOp.MD_CHECK_IOTLB, checks.andThen(MockChecks::table)),
                entry(TestOp.DEV_CHECK_CACHE, checks.andThen(MockChecks::device)),
                entry(TestOp.CREATE_ACCESS, accesses.andThen(MockAccesses::create)),
                entry(TestOp.ACCESS_REPLACE_IOAS, accesses.andThen(MockAccesses::move)),
                entry(TestOp.ACCESS_PAGES, accesses.andThen(MockAccesses::pin)),
                entry(TestOp.DESTROY_ACCESS_PAGES, accesses.andThen(MockAccesses::unpin)),
                entry(TestOp.ACCESS_RW, transfers.andThen(MockTransfers::transfer)),
                entry(TestOp.TRIGGER_IOPF, reports.andThen(MockReports::fault)),
                entry(TestOp.TRIGGER_VEVENT, reports.andThen(MockReports::event)));
    }

    /// What is not simulated says so.
    @Override
    public Outcome perform() {
        return OPERATIONS.getOrDefault(argument.op(), _ -> Outcome.notSimulated(TestCmd.NAME)).apply(this);
    }
}
