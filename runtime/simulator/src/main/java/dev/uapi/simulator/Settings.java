package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.simulation.ObjectTable;
import java.util.Optional;

/// What an open file remembers beside its objects. The device's lock guards it.
final class Settings {
    private long rlimitMode;
    private Optional<Chosen> vfioIoas = Optional.empty();

    /// 0: pinned memory is charged to the user, 1: to the process.
    long rlimitMode() {
        return rlimitMode;
    }

    void rlimitMode(long mode) {
        rlimitMode = mode;
    }

    /// The address space that container commands work on, if one was chosen that still exists.
    Optional<IoasId> vfioIoas(ObjectTable objects) {
        return vfioIoas.filter(chosen -> chosen.isAlive(objects)).map(Chosen::id);
    }

    /// Chooses an address space that exists.
    void vfioIoas(IoasId id, ObjectTable objects) {
        vfioIoas = objects.find(id.value()).map(space -> new Chosen(id, space));
    }

    void clearVfioIoas() {
        vfioIoas = Optional.empty();
    }

    /// An id alone would not do: once free, it is given to another object.
    private record Chosen(IoasId id, Object space) {
        boolean isAlive(ObjectTable objects) {
            return objects.find(id.value()).filter(space::equals).isPresent();
        }
    }
}
