package dev.uapi.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs [SimulatorBenchmark] by JMH.
///
/// @param settings how long, and up to how many mappings
record Simulations(Settings settings) {
    private static final int FEWEST = 1000;
    private static final List<Integer> THREADS = List.of(1, 2);

    /// How the time of a call grows.
    Table run() throws RunnerException {
        List<List<String>> rows = new ArrayList<>();
        for (int threads : THREADS) {
            Progress.say("simulator: " + threads + " threads, up to " + settings.mostMappings() + " mappings");
            run(threads).forEach(result -> rows.add(row(result, threads)));
        }
        List<String> head = List.of("what", "threads", "mappings", "ns", "± 99.9 %", "heap bytes");
        return new Table("calls on the simulator, by how much is mapped", head, rows);
    }

    /// What each mapping takes on the heap.
    Table footprint() {
        List<List<String>> rows = mappings().mapToObj(Simulations::footprint).toList();
        return new Table("heap bytes of a mapping", List.of("mappings", "bytes each"), rows);
    }

    private static List<String> footprint(int mappings) {
        World world = new World();
        world.mappings = mappings;
        world.fill();
        world.close();
        return List.of(Integer.toString(mappings), Table.number("%,.0f", world.bytes()));
    }

    private IntStream mappings() {
        return IntStream.iterate(FEWEST, number -> number <= settings.mostMappings(), number -> 10 * number);
    }

    private Collection<RunResult> run(int threads) throws RunnerException {
        String[] mappings = mappings().mapToObj(Integer::toString).toArray(String[]::new);
        Options options = new OptionsBuilder()
                .include(SimulatorBenchmark.class.getName())
                .param("mappings", mappings)
                .threads(threads)
                .forks(1)
                .warmupIterations(settings.processes() + 1)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(settings.processes() + 2)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx2g", "-Xms2g")
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).run();
    }

    private static List<String> row(RunResult result, int threads) {
        return List.of(
                result.getPrimaryResult().getLabel(),
                Integer.toString(threads),
                result.getParams().getParam("mappings"),
                Table.number("%,.0f", result.getPrimaryResult().getScore()),
                Table.number("%,.0f", result.getPrimaryResult().getScoreError()),
                Table.number("%,.0f", Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore()));
    }
}
