package dev.uapi.kerneltests.campaign;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.runtime.trace.TraceRecorder;
import dev.uapi.runtime.trace.TraceWriter;
import dev.uapi.simulator.Catalogs;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Who opens files and calls: this thread, with all that it may do, or without one capability. There is one at a time.
final class Caller implements AutoCloseable {
    private final Repertoire repertoire;
    private final Opening opening;

    private Caller(Repertoire repertoire, Opening opening, boolean privileged) {
        this.repertoire = repertoire;
        this.opening = opening;
        Privileges.resource(privileged);
    }

    /// Mostly one that may do everything.
    ///
    /// @param opening what is opened by one that may
    static Caller any(Repertoire repertoire, Opening opening, SplittableRandom random) {
        boolean privileged = random.nextInt(6) != 0;
        return new Caller(repertoire, privileged ? opening : without(opening), privileged);
    }

    private static Opening without(Opening opening) {
        Set<String> capabilities = new TreeSet<>(opening.kernel().capabilities());
        capabilities.remove(Privileges.RESOURCE);
        return Opening.on(opening.kernel().withCapabilities(capabilities)).withOptions(opening.options());
    }

    Duel duel() {
        return Duel.open(repertoire, () -> KernelDevice.open(Iommufd.PATH), opening);
    }

    TraceRecorder recorder(TraceWriter trace) {
        return new TraceRecorder(KernelDevice.open(Iommufd.PATH), Catalogs.IOMMU, opening, trace);
    }

    /// Whether the last of these calls, made one after the other on devices just opened, comes out differently.
    boolean sees(List<Step> made) {
        try (Duel duel = duel()) {
            boolean drawn = true;
            for (Step step : made) {
                drawn = duel.take(step).isDrawn();
            }
            return !drawn;
        }
    }

    @Override
    public void close() {
        Privileges.resource(true);
    }
}
