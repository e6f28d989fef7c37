package dev.uapi.simulator;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Outcome;
import dev.uapi.simulator.object.FileObject;
import dev.uapi.simulator.space.AddressSpace;

/// Destroys any object that nothing holds. Calls take turns, so none of them does.
final class DestroyAnswer implements DestroyBehaviour {
    private final Object object;

    DestroyAnswer(Call call, Destroy argument) {
        this.object = call.objects().find(argument.id()).orElse(this);
    }

    @Override
    public boolean inUse() {
        return switch (object) {
            case AddressSpace space -> space.isUsed();
            case FileObject some -> some.isHeld();
            default -> false;
        };
    }

    @Override
    public Outcome perform() {
        if (object instanceof FileObject some) {
            some.destroyed();
        }
        return Outcome.done();
    }
}
