package dev.uapi.cli.replay;

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
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Catalogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Plays traces of `/dev/iommu` and of VFIO devices on the simulator, or traces of `/dev/iommu` alone on a device file.
///
/// A device of a trace is played by the simulated `edu` behind an emulated VT-d: what a machine of QEMU has. Another device answers
/// otherwise.
///
/// @param device  the file; empty: the simulator
/// @param release that the simulator plays; empty: that of the kernel that was recorded
public record Player(Optional<Path> device, Optional<Release> release) {
    private static final String STANDARD_INPUT = "-";

    /// How much was played.
    ///
    /// @param passedOver reads, writes and mappings
    public record Outcome(long calls, long passedOver) {}

    /// Plays one trace.
    ///
    /// @param trace       a file, or `-` for what is read from `in`
    /// @param differences is told each as soon as it is found
    public Outcome play(String trace, InputStream in, Consumer<Difference> differences) throws TraceException, StageException {
        try (TraceReader reader = open(trace, in); Replay replay = new Replay(stage(), Catalogs.ALL, differences)) {
            replay.play(reader);
            return new Outcome(replay.calls(), replay.passedOver());
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static TraceReader open(String trace, InputStream in) throws TraceException {
        return trace.equals(STANDARD_INPUT)
                ? TraceReader.of("standard input", in, Catalogs.ALL)
                : TraceReader.open(Path.of(trace), Catalogs.ALL);
    }

    private Stage stage() {
        return device.isPresent() ? onDevice(device.get()) : new EduMachine(this::opening, UnaryOperator.identity());
    }

    private static Stage onDevice(Path path) {
        return (name, _, descriptors) -> {
            EduMachine.require(name, List.of(Catalogs.IOMMU));
            return onDevice(path, descriptors);
        };
    }

    private static Stage.Performance onDevice(Path path, Descriptors descriptors) throws StageException {
        try {
            return Stage.Performance.on(KernelDevice.open(path), new StandIns(descriptors));
        } catch (DeviceUnavailableException unavailable) {
            throw new StageException(String.valueOf(unavailable.getMessage()));
        }
    }

    private Opening opening(Opening recorded) {
        Release played = release.orElse(recorded.kernel().release());
        return Opening.on(recorded.kernel().withRelease(played))
                .withOptions(recorded.options())
                .withDescriptors(recorded.descriptors());
    }
}
