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
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.device.PciSlot;
import dev.uapi.simulator.device.VfioFile;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.basic.ContainerCommands;
import dev.uapi.vfio.basic.VfioCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Plays traces of `/dev/iommu` and of VFIO devices on the simulator, or traces of `/dev/iommu` alone on a device file.
///
/// A device of a trace is played by the simulated `edu` behind an emulated VT-d: what a machine of QEMU has. Another device answers
/// otherwise.
///
/// @param device  the file; empty: the simulator
/// @param release that the simulator plays; empty: that of the kernel that was recorded
public record Player(Optional<Path> device, Optional<Release> release) {
    private static final String STANDARD_INPUT = "-";

    private static final CommandCatalog CATALOG = IommuCommands.CATALOG
            .with(dev.uapi.iommufd.extended.IommuCommands.CATALOG)
            .with(ContainerCommands.CATALOG);
    private static final CommandCatalog DEVICES = VfioCommands.CATALOG.with(dev.uapi.vfio.extended.VfioCommands.CATALOG);
    private static final List<CommandCatalog> CATALOGS = List.of(CATALOG, DEVICES);

    /// How much was played.
    ///
    /// @param passedOver reads, writes and mappings
    public record Outcome(long calls, long passedOver) {}

    /// Plays one trace.
    ///
    /// @param trace       a file, or `-` for what is read from `in`
    /// @param differences is told each as soon as it is found
    public Outcome play(String trace, InputStream in, Consumer<Difference> differences) throws TraceException, StageException {
        try (TraceReader reader = open(trace, in); Replay replay = new Replay(stage(), CATALOGS, differences)) {
            replay.play(reader);
            return new Outcome(replay.calls(), replay.passedOver());
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static TraceReader open(String trace, InputStream in) throws TraceException {
        return trace.equals(STANDARD_INPUT)
                ? TraceReader.of("standard input", in, CATALOGS)
                : TraceReader.open(Path.of(trace), CATALOGS);
    }

    private Stage stage() {
        return device.isPresent() ? onDevice(device.get()) : onMachine();
    }

    private static Stage onDevice(Path path) {
        return (name, _, descriptors) -> {
            require(name, List.of(CATALOG));
            return onDevice(path, descriptors);
        };
    }

    private Stage onMachine() {
        Machine machine = new Machine(Kernel.DEFAULT);
        PciSlot slot = machine.plug(new EduDevice(), new VtdIommu());
        return (name, recorded, descriptors) -> {
            require(name, CATALOGS);
            Opening opening = opening(recorded);
            return name.equals(DEVICES.device())
                    ? Stage.Performance.in(memory -> machine.open(slot, opening, descriptors, memory), VfioFile::lastCause)
                    : Stage.Performance.in(memory -> machine.openIommu(opening, descriptors, memory), Simulator::lastCause);
        };
    }

    private static void require(String name, List<CommandCatalog> known) throws StageException {
        List<String> names = known.stream().map(CommandCatalog::device).toList();
        if (!names.contains(name)) {
            throw new StageException("the trace opens " + name + ": only " + String.join(" and ", names) + " can be played");
        }
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
