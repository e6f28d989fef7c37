package dev.uapi.kerneltests;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.Device;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.simulator.test.basic.TestOp;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// An open file of a kernel that was built for its own tests: makes mock devices, has them and drivers do something, and asks what only
/// the kernel sees. Whatever gives a result gives that of ioctl.
public final class Mock implements AutoCloseable {
    /// The tag of scenarios for which the simulator plays a kernel that hears of page faults of devices. The user-mode kernel does not.
    public static final String PAGE_FAULTS = "page-faults";

    /// Where the mock IOMMU's IOVAs begin.
    public static final long START = 0x100_0000;

    public static final long PAGE = 4096;

    private final Iommu iommu;

    private Mock(Iommu iommu) {
        this.iommu = iommu;
    }

    public Iommu iommu() {
        return iommu;
    }

    public Device device() {
        return iommu.device();
    }

    public Arena arena() {
        return iommu.arena();
    }

    /// A command that does something with an object.
    public TestCmd command(TestOp operation, long id) {
        return TestCmd.allocate(iommu.arena()).op(operation).id(id);
    }

    /// A new mock device.
    public MockDevice attachedTo(long table) {
        return MockDevice.attachedTo(table, iommu.device());
    }

    /// A new mock device that has more, or lacks something.
    public MockDevice attachedTo(long table, TestDeviceFlags flags) {
        return MockDevice.attachedTo(table, iommu.device(), flags);
    }

    /// Takes IOVAs out of an address space.
    public long reserve(IoasId ioas, long start, long length) {
        TestCmd command = command(TestOp.ADD_RESERVED, ioas.value());
        command.addReserved().start(start).length(length);
        return command.tryCall(iommu.device());
    }

    /// Whether a page table leads to this memory.
    public long checkMap(long table, long iova, long length, long address) {
        TestCmd command = command(TestOp.MD_CHECK_MAP, table);
        command.checkMap().iova(iova).length(length).uptr(address);
        return command.tryCall(iommu.device());
    }

    /// Whether this memory is pinned so often.
    public long checkPins(MemorySegment memory, long times) {
        TestCmd command = command(TestOp.MD_CHECK_REFS, 0);
        command.checkRefs().uptr(memory.address()).length(memory.byteSize()).refs(times);
        return command.tryCall(iommu.device());
    }

    /// Whether a nested table remembers this.
    public long checkIotlb(long table, long entry, long value) {
        TestCmd command = command(TestOp.MD_CHECK_IOTLB, table);
        command.checkIotlb().id(entry).iotlb(value);
        return command.tryCall(iommu.device());
    }

    /// Whether a device remembers this.
    public long checkCache(DeviceId device, long entry, long value) {
        TestCmd command = command(TestOp.DEV_CHECK_CACHE, device.value());
        command.checkDevCache().id(entry).cache(value);
        return command.tryCall(iommu.device());
    }

    /// Has a device find no page.
    public long pageFault(DeviceId device, long pasid, long group, long address) {
        TestCmd command = command(TestOp.TRIGGER_IOPF, 0);
        command.triggerIopf().devId(device).pasid(pasid).grpid(group).perm(1).addr(address);
        return command.tryCall(iommu.device());
    }

    /// Has an event of a device reported.
    public long event(DeviceId device) {
        TestCmd command = command(TestOp.TRIGGER_VEVENT, 0);
        command.triggerVevent().devId(device);
        return command.tryCall(iommu.device());
    }

    /// Attaches a PASID.
    public long attachPasid(MockDevice device, long pasid, long table) {
        TestCmd command = command(TestOp.PASID_ATTACH, device.selftest().value());
        command.pasidAttach().pasid(pasid).ptId(table);
        return command.tryCall(iommu.device());
    }

    /// Attaches a PASID to something else.
    public long replacePasid(MockDevice device, long pasid, long table) {
        TestCmd command = command(TestOp.PASID_REPLACE, device.selftest().value());
        command.pasidReplace().pasid(pasid).ptId(table);
        return command.tryCall(iommu.device());
    }

    public long detachPasid(MockDevice device, long pasid) {
        TestCmd command = command(TestOp.PASID_DETACH, device.selftest().value());
        command.pasidDetach().pasid(pasid);
        return command.tryCall(iommu.device());
    }

    /// Whether a PASID is attached to this page table, 0 for none.
    public long checkPasid(MockDevice device, long pasid, long table) {
        TestCmd command = command(TestOp.PASID_CHECK_HWPT, device.selftest().value());
        command.pasidCheck().pasid(pasid).hwptId(table);
        return command.tryCall(iommu.device());
    }

    @Override
    public void close() {
        iommu.close();
    }

    /// Gives each scenario a file of its own. Where there are no mock devices the scenario does not run.
    public static final class Present implements ExecutionCondition, ParameterResolver {
        private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Present.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext scenario) {
            try (Device device = Subject.open()) {
                return MockDevice.isThere(device)
                        ? ConditionEvaluationResult.enabled("the kernel has mock devices")
                        : ConditionEvaluationResult.disabled("the kernel has no mock devices");
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext scenario) {
            return parameter.getParameter().getType() == Mock.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext scenario) {
            Device opened = scenario.getTags().contains(PAGE_FAULTS) ? Subject.openWithPageFaults() : Subject.open();
            Mock mock = new Mock(new Iommu(Recording.around(opened)));
            scenario.getStore(NAMESPACE).put(scenario.getUniqueId(), mock);
            return mock;
        }
    }
}
