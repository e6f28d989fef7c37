package dev.uapi.iommufd;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who uses a thing that can be closed.
final class Users {
    private final String thing;
    private final Set<Use> uses = new LinkedHashSet<>();
    private boolean closed;

    /// @param thing how a refusal names it
    Users(String thing) {
        this.thing = thing;
    }

    /// @throws IllegalStateException if the thing is closed
    synchronized Use add(String reason, String remedy) {
        if (closed) {
            throw new IllegalStateException(thing + " is closed");
        }
        Use use = new Use(this, reason, remedy);
        uses.add(use);
        return use;
    }

    synchronized void remove(Use use) {
        uses.remove(use);
    }

    synchronized List<String> present() {
        return uses.stream().map(Use::toString).toList();
    }

    /// From now on nobody comes.
    ///
    /// @throws InUseException if somebody is there
    synchronized void close() {
        if (!uses.isEmpty()) {
            throw new InUseException(thing, present());
        }
        closed = true;
    }
}
