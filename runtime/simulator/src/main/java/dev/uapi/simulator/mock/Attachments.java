package dev.uapi.simulator.mock;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.Attacher;
import dev.uapi.simulator.object.BoundDevice;
import java.util.function.LongConsumer;

/// Attaches mock devices to what an id names, and tells to which table.
///
/// @param missing what nothing with that id is answered with
record Attachments(ObjectTable objects, Cause missing) {
    Outcome attach(BoundDevice device, int pasid, long target, LongConsumer table) {
        return isMissing(target)
                ? Outcome.refused(missing)
                : told(attacher().attach(device, pasid, target), table, () -> attacher().detach(device, pasid));
    }

    /// What was replaced stays so, even if it cannot be told.
    Outcome replace(BoundDevice device, int pasid, long target, LongConsumer table) {
        return isMissing(target)
                ? Outcome.refused(missing)
                : told(attacher().replace(device, pasid, target), table, () -> {});
    }

    /// What is not made to its end is not there.
    private boolean isMissing(long target) {
        return objects.find(target).filter(found -> !(found instanceof MockDevices)).isEmpty();
    }

    private Attacher attacher() {
        return new Attacher(objects);
    }

    private static Outcome told(Attacher.Result result, LongConsumer table, Runnable undo) {
        return switch (result) {
            case Attacher.Result.Attached(long id) -> {
                table.accept(id);
                yield Outcome.done(undo);
            }
            case Attacher.Result.Refused(var refusal) -> Outcome.refused(Refusals.cause(refusal));
        };
    }
}
