package dev.uapi.kerneltests;

import dev.uapi.cli.replay.EduMachine;
import dev.uapi.replay.Difference;
import dev.uapi.replay.Replay;
import dev.uapi.replay.Stage;
import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceLine;
import dev.uapi.replay.TraceReader;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.Catalogs;
import dev.uapi.simulator.Simulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What real kernels answered, as it is kept here.
public final class Recorded {
    /// Is there if a kernel is built with its mock device.
    private static final Path MOCK = Path.of("/sys/kernel/debug/fail_iommufd");

    private Recorded() {}

    /// How the running kernel was opened, and built.
    public static Opening opening() {
        return Opening.on(Kernel.running()).withOptions(Files.exists(MOCK) ? List.of("IOMMUFD_TEST") : List.of());
    }

    /// The resource with the answers of a kernel of this release to all scenarios.
    static String scenarios(Release release) {
        return "linux-" + release + ".jsonl";
    }

    /// All lines of a trace.
    static List<TraceLine> lines(String resource) throws IOException, TraceException {
        List<TraceLine> lines = new ArrayList<>();
        try (TraceReader trace = open(resource)) {
            for (Optional<TraceLine> line = trace.next(); line.isPresent(); line = trace.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    /// Plays a trace on the simulator.
    ///
    /// @return what came out otherwise than it was recorded
    static List<Difference> play(String resource) throws IOException, TraceException, StageException {
        return play(resource, UnaryOperator.identity());
    }

    /// @param meddling may change each simulator before it is played on
    static List<Difference> play(String resource, UnaryOperator<Simulator> meddling)
            throws IOException, TraceException, StageException {
        return play(open(resource), meddling);
    }

    /// Plays what is open already on the simulator.
    ///
    /// @param name what messages call it
    static List<Difference> play(String name, InputStream in) throws IOException, TraceException, StageException {
        return play(TraceReader.of(name, in, Catalogs.ALL), UnaryOperator.identity());
    }

    private static List<Difference> play(TraceReader reader, UnaryOperator<Simulator> meddling)
            throws IOException, TraceException, StageException {
        List<Difference> differences = new ArrayList<>();
        Stage machine = new EduMachine(UnaryOperator.identity(), meddling);
        try (reader; Replay replay = new Replay(machine, Catalogs.ALL, differences::add)) {
            replay.play(reader);
        }
        return differences;
    }

    private static TraceReader open(String resource) throws TraceException {
        InputStream stream = Objects.requireNonNull(Recorded.class.getResourceAsStream(resource), resource);
        return TraceReader.of(resource, stream, Catalogs.ALL);
    }
}
