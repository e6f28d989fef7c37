package dev.uapi.simulator.mock;

import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.Attacher;
import dev.uapi.simulator.object.BoundDevice;
import dev.uapi.simulator.object.HardwareTable;
import dev.uapi.simulator.test.basic.TestCmd;
import java.util.Optional;
import java.util.function.Function;

/// Attaches PASIDs of mock devices.
final class MockPasids {
    private final ObjectTable objects;
    private final TestCmd argument;

    MockPasids(Call call, TestCmd argument) {
        this.objects = call.objects();
        this.argument = argument;
    }

    private Outcome with(Function<BoundDevice, Outcome> work) {
        return objects.find(argument.id(), Selftest.class)
                .map(Selftest::device)
                .map(work)
                .orElseGet(() -> Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT));
    }

    private Attachments attachments() {
        return new Attachments(objects, TestCmd.Causes.NO_SUCH_OBJECT);
    }

    Outcome attach() {
        int pasid = (int) argument.pasidAttach().pasid();
        return with(device -> attachments().attach(device, pasid, argument.pasidAttach().ptId(), argument.pasidAttach()::ptId));
    }

    Outcome replace() {
        int pasid = (int) argument.pasidReplace().pasid();
        return with(device -> attachments().replace(device, pasid, argument.pasidReplace().ptId(), argument.pasidReplace()::ptId));
    }

    Outcome detach() {
        return with(device -> {
            new Attacher(objects).detach(device, (int) argument.pasidDetach().pasid());
            return Outcome.done();
        });
    }

    Outcome check() {
        return with(device -> {
            int pasid = (int) argument.pasidCheck().pasid();
            return check(device.group().table(device, pasid), argument.pasidCheck().hwptId());
        });
    }

    private Outcome check(Optional<HardwareTable> attached, long wanted) {
        if (wanted == 0) {
            return attached.isEmpty() ? Outcome.done() : Outcome.refused(TestCmd.Causes.WRONG);
        }
        Optional<Object> object = objects.find(wanted);
        if (object.isEmpty()) {
            return Outcome.refused(TestCmd.Causes.NO_SUCH_OBJECT);
        }
        return attached.isPresent() && object.equals(attached) ? Outcome.done() : Outcome.refused(TestCmd.Causes.WRONG);
    }
}
