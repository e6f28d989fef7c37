package dev.uapi.simulator.mock;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.object.EventQueue;
import dev.uapi.simulator.object.FaultQueue;
import dev.uapi.simulator.object.HardwareTable;
import dev.uapi.simulator.object.NestedTable;
import dev.uapi.simulator.object.VirtualIommu;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestTriggerIopf;
import dev.uapi.simulator.test.basic.TestVeventqType;
import dev.uapi.simulator.test.basic.ViommuEventSelftest;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalLong;

/// Has devices find no page, and report events.
final class MockReports {
    /// An event has room for the lower half of a number.
    private static final long MASK = 0xffff_ffffL;

    private final Call call;
    private final TestCmd argument;

    MockReports(Call call, TestCmd argument) {
        this.call = call;
        this.argument = argument;
    }

    private Optional<BoundDevice> device(DeviceId id) {
        return call.objects().find(id.value(), BoundDevice.class);
    }

    private static Outcome missing() {
        return Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT);
    }

    /// Nobody may hear of it.
    Outcome fault() {
        TestTriggerIopf asked = argument.triggerIopf();
        return device(asked.devId()).map(device -> fault(device, asked)).orElseGet(MockReports::missing);
    }

    private static Outcome fault(BoundDevice device, TestTriggerIopf asked) {
        int slot = slot(device, (int) asked.pasid());
        Optional<FaultQueue> queue = device.group().table(device, slot).flatMap(HardwareTable::faults);
        queue.ifPresent(hears -> hears.report(new FaultQueue.Fault(
                device, slot, asked.devId(), asked.pasid(), asked.grpid(), asked.perm(), asked.addr())));
        return Outcome.done();
    }

    /// A guest that fills the table of a device also fills those of PASIDs that nothing else is attached to.
    private static int slot(BoundDevice device, int pasid) {
        boolean guest = device.group().table(device, pasid).isEmpty()
                && device.group().table(device, DeviceGroup.NO_PASID).filter(NestedTable.class::isInstance).isPresent();
        return guest ? DeviceGroup.NO_PASID : pasid;
    }

    Outcome event() {
        return device(argument.triggerVevent().devId()).map(MockReports::event).orElseGet(MockReports::missing);
    }

    private static Outcome event(BoundDevice device) {
        Optional<NestedTable> table = device.group().table(device, DeviceGroup.NO_PASID)
                .filter(NestedTable.class::isInstance)
                .map(NestedTable.class::cast);
        Optional<VirtualIommu> viommu = table.flatMap(NestedTable::viommu);
        OptionalLong number = table.map(nested -> nested.numberOf(device)).orElseGet(OptionalLong::empty);
        return viommu.isEmpty() || number.orElse(0) == 0 ? missing() : report(viommu.get(), number.getAsLong());
    }

    private static Outcome report(VirtualIommu viommu, long number) {
        Optional<EventQueue> queue = viommu.events(TestVeventqType.SELFTEST.value());
        try (Arena arena = Arena.ofConfined()) {
            byte[] event = ViommuEventSelftest.allocate(arena).virtId(number & MASK).segment().toArray(ValueLayout.JAVA_BYTE);
            queue.ifPresent(hears -> hears.report(event));
        }
        return queue.isPresent() ? Outcome.done() : Outcome.refused(TestCmd.Causes.NO_QUEUE);
    }
}
