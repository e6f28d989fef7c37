package dev.uapi.simulator;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.simulator.space.Account;
import java.util.Optional;

/// What an open file remembers beside its objects. The device's lock guards it.
final class Settings {
    private static final String CAP_IPC_LOCK = "CAP_IPC_LOCK";
    private static final long BY_PROCESS = 1;

    private final LockedMemory locked;
    private final boolean pins;
    private long rlimitMode;
    private Optional<Chosen> vfioIoas = Optional.empty();

    /// @param locked what the caller has pinned
    /// @param pins   whether there is a device that memory could be pinned for
    Settings(LockedMemory locked, boolean pins) {
        this.locked = locked;
        this.pins = pins;
    }

    /// Whether there is a device that memory could be pinned for.
    boolean isPinned() {
        return pins;
    }

    /// Whom memory is charged to that is mapped now.
    Account account(Kernel kernel) {
        if (!kernel.lacks(CAP_IPC_LOCK)) {
            return Account.NONE;
        }
        return rlimitMode == BY_PROCESS ? locked.ofProcess() : locked.ofUser();
    }

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
