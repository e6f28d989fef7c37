package dev.uapi.simulator.mock;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.hardware.MockDevice;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.DeviceGroup;
import dev.uapi.simulator.space.AddressSpace;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.SelftestId;
import dev.uapi.simulator.test.basic.TestCmd;
import dev.uapi.simulator.test.basic.TestDeviceFlags;
import java.util.List;
import java.util.Optional;

/// Makes mock devices, and changes what they are attached to.
final class MockDevices {
    /// Less would hold no entry of the kernel's lists.
    private static final long LEAST_MEMORY = 12;

    private final Call call;
    private final ObjectTable objects;
    private final TestCmd argument;
    private final boolean faults;

    /// @param faults whether page faults of devices are heard
    MockDevices(Call call, TestCmd argument, boolean faults) {
        this.call = call;
        this.objects = call.objects();
        this.argument = argument;
        this.faults = faults;
    }

    Outcome reserve() {
        long start = argument.addReserved().start();
        long length = argument.addReserved().length();
        if (length == 0) {
            return Outcome.refused(TestCmd.Causes.WRONG);
        }
        Optional<Range> range = Range.ifAny(start, length);
        if (range.isEmpty()) {
            return Outcome.refused(TestCmd.Causes.WRAPS);
        }
        return objects.find(argument.id(), AddressSpace.class)
                .map(space -> reserve(space, range.get()))
                .orElseGet(() -> Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT));
    }

    /// Nobody ever gives it back.
    private static Outcome reserve(AddressSpace space, Range range) {
        return space.reserve(range, List.of(range)) ? Outcome.done() : Outcome.refused(TestCmd.Causes.IN_USE);
    }

    Outcome make() {
        return make(TestDeviceFlags.NONE);
    }

    Outcome makeWithFlags() {
        return make(argument.mockDomainFlags().devFlags());
    }

    private Outcome make(TestDeviceFlags flags) {
        if (flags.hasUnknown()) {
            return Outcome.refused(TestCmd.Causes.WRONG);
        }
        if (call.outOfMemory()) {
            return Outcome.refused(TestCmd.Causes.NO_MEMORY);
        }
        long place = objects.add(Selftest.KIND, this);
        MockDevice mock = new MockDevice(flags, faults);
        mock.group().claim(objects);
        BoundDevice device = new BoundDevice(mock, new DeviceGroup());
        long id = objects.add(BoundDevice.KIND, device);
        Attachments attachments = new Attachments(objects, TestCmd.Causes.NO_SUCH_OBJECT);
        Outcome outcome = attachments.attach(device, DeviceGroup.NO_PASID, argument.id(), argument.mockDomain()::outHwptId);
        objects.remove(place);
        if (outcome instanceof Outcome.Refused) {
            objects.remove(id);
            return outcome;
        }
        return made(new Selftest(device, id, objects));
    }

    /// It gets the id that was kept for it: the lowest that is free.
    private Outcome made(Selftest selftest) {
        long id = objects.add(Selftest.KIND, selftest);
        argument.mockDomain().outStdevId(new SelftestId(id)).outIdevId(new DeviceId(selftest.id()));
        return Outcome.done(() -> {
            selftest.destroyed();
            objects.remove(id);
        });
    }

    Outcome replace() {
        return objects.find(argument.id(), Selftest.class)
                .map(selftest -> new Attachments(objects, TestCmd.Causes.NO_SUCH_OBJECT).replace(
                        selftest.device(),
                        DeviceGroup.NO_PASID,
                        argument.mockDomainReplace().ptId(),
                        argument.mockDomainReplace()::ptId))
                .orElseGet(() -> Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT));
    }

    /// Nothing else depends on it here.
    Outcome limitMemory() {
        return argument.memoryLimit().limit() < LEAST_MEMORY ? Outcome.refused(TestCmd.Causes.WRONG) : Outcome.done();
    }
}
