package dev.uapi.cli.replay;

import dev.uapi.iommufd.basic.IommuCommands;
import dev.uapi.replay.Difference;
import dev.uapi.replay.Replay;
import dev.uapi.replay.Stage;
import dev.uapi.replay.StageException;
import dev.uapi.replay.StandIns;
import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceReader;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Simulator;
import dev.uapi.vfio.basic.ContainerCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plays traces of `/dev/iommu` on the simulator or on a device file.
///
/// @param device  the file; empty: the simulator
/// @param release that the simulator plays; empty: that of the kernel that was recorded
public record Player(Optional<Path> device, Optional<Release> release) {
    private static final String STANDARD_INPUT = "-";

    private static final CommandCatalog CATALOG = IommuCommands.CATALOG
            .with(dev.uapi.iommufd.extended.IommuCommands.CATALOG)
            .with(ContainerCommands.CATALOG);

    /// How much was played.
    ///
    /// @param passedOver reads, writes and mappings
    public record Outcome(long calls, long passedOver) {}

    /// Plays one trace.
    ///
    /// @param trace       a file, or `-` for what is read from `in`
    /// @param differences is told each as soon as it is found
    public Outcome play(String trace, InputStream in, Consumer<Difference> differences) throws TraceException, StageException {
        try (TraceReader reader = open(trace, in); Replay replay = new Replay(stage(), List.of(CATALOG), differences)) {
            replay.play(reader);
            return new Outcome(replay.calls(), replay.passedOver());
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static TraceReader open(String trace, InputStream in) throws TraceException {
        return trace.equals(STANDARD_INPUT)
                ? TraceReader.of("standard input", in, List.of(CATALOG))
                : TraceReader.open(Path.of(trace), List.of(CATALOG));
    }

    private Stage stage() {
        return (name, opening, descriptors) -> {
            if (!name.equals(CATALOG.device())) {
                throw new StageException("the trace opens " + name + ": only " + CATALOG.device() + " can be played");
            }
            return device.isPresent() ? onDevice(device.get(), descriptors) : onSimulator(opening, descriptors);
        };
    }

    private static Stage.Performance onDevice(Path path, Descriptors descriptors) throws StageException {
        try {
            return Stage.Performance.on(KernelDevice.open(path), new StandIns(descriptors));
        } catch (DeviceUnavailableException unavailable) {
            throw new StageException(String.valueOf(unavailable.getMessage()));
        }
    }

    private Stage.Performance onSimulator(Opening recorded, Descriptors descriptors) {
        Release played = release.orElse(recorded.kernel().release());
        Opening opening = Opening.on(recorded.kernel().withRelease(played))
                .withOptions(recorded.options())
                .withDescriptors(recorded.descriptors());
        return Stage.Performance.in(memory -> Simulator.open(opening, descriptors, memory), Simulator::lastCause);
    }
}
