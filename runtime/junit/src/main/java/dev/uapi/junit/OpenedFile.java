package dev.uapi.junit;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.UapiException;
import dev.uapi.simulator.SimulatedObject;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.space.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A file that was opened for a test, and what the test was given of it.
final class OpenedFile {
    private final Iommufd iommu;
    private final Optional<Simulator> simulator;
    private final List<Ioas> given = new ArrayList<>();

    private OpenedFile(Iommufd iommu, Optional<Simulator> simulator) {
        this.iommu = iommu;
        this.simulator = simulator;
    }

    /// @throws dev.uapi.runtime.DeviceUnavailableException if the real device is wanted and cannot be opened
    static OpenedFile open(Setup setup) {
        if (setup.onKernel()) {
            return new OpenedFile(Iommufd.open(), Optional.empty());
        }
        Simulator simulator = Simulator.open(setup.kernel(), setup.reserved().toArray(Range[]::new));
        return new OpenedFile(Iommufd.over(simulator), Optional.of(simulator));
    }

    Iommufd iommu() {
        return iommu;
    }

    Optional<Simulator> simulator() {
        return simulator;
    }

    /// A new address space.
    Ioas giveIoas() {
        Ioas ioas = iommu.allocateIoas();
        given.add(ioas);
        return ioas;
    }

    /// Closes the file.
    ///
    /// @return what the test left in it, in words
    List<String> close() {
        List<String> leaks = simulator.map(this::leavings).orElseGet(this::leavings);
        iommu.close();
        return leaks;
    }

    private List<String> leavings(Simulator file) {
        List<SimulatedObject> before = file.objects();
        given.forEach(OpenedFile::destroy);
        List<SimulatedObject> after = file.objects();
        return before.stream().flatMap(object -> leavings(object, after.contains(object))).toList();
    }

    private static Stream<String> leavings(SimulatedObject object, boolean stays) {
        if (stays) {
            return Stream.of(Leaks.of(object) + " in the file that the test was given");
        }
        return object.mappings().isEmpty()
                ? Stream.empty()
                : Stream.of(Leaks.mappings(object) + " in " + object + ", which the test was given");
    }

    /// On the real device.
    private List<String> leavings() {
        Stream<String> mappings = given.stream().flatMap(KernelObjects::mappings).toList().stream();
        given.forEach(OpenedFile::destroy);
        return Stream.concat(mappings, KernelObjects.objects(iommu.device()).stream()).toList();
    }

    private static void destroy(Ioas ioas) {
        try {
            ioas.close();
        } catch (UapiException goneOrInUse) {
            // Closing the file takes it, and what it was used for is told by the file.
        }
    }
}
