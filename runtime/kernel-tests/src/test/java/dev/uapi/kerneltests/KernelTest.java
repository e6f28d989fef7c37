package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The scenarios, which the simulator passes in this very module, on a real kernel.
///
/// It takes the environment variable `UAPI_KERNELS`: a folder with a kernel and the program that boots it.
final class KernelTest {
    private static final Path TRACE = Path.of("src/test/resources").resolve(Replay.TRACE);

    private static Guest guest() {
        Optional<String> kernels = Optional.ofNullable(System.getenv("UAPI_KERNELS"));
        assumeTrue(kernels.isPresent(), "UAPI_KERNELS is not set: there is no real kernel to run the scenarios on");
        return new Guest(Path.of(kernels.orElseThrow()));
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException, InterruptedException {
        List<Verdict> verdicts = guest().run().stream().flatMap(line -> Verdict.of(line).stream()).toList();
        assertTrue(verdicts.size() > 100, "only " + verdicts.size() + " scenarios ran");
        return verdicts.stream().map(verdict -> DynamicTest.dynamicTest(verdict.scenario(), () -> pass(verdict)));
    }

    @TestFactory
    Stream<DynamicTest> callsAtRandom() throws IOException, InterruptedException {
        List<String> output = guest().run(ScenarioRunner.WALK);
        return LongStream.range(0, RandomWalk.SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(seed, output)));
    }

    private static void compare(long seed, List<String> output) {
        String mark = ScenarioRunner.walkMark(seed);
        List<String> kernel = output.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length())).toList();
        assertEquals(String.join("\n", kernel), String.join("\n", RandomWalk.log(Simulator.open(Subject.KERNEL), seed)));
    }

    private static void pass(Verdict verdict) {
        verdict.failure().ifPresent(why -> fail(why));
    }

    /// `-Dbless=true` makes what the kernel answers now the trace that simulators are held against.
    @Test
    @EnabledIfSystemProperty(named = "bless", matches = "true")
    void recordAnew() throws IOException, InterruptedException {
        List<String> trace = guest().run(ScenarioRunner.RECORD).stream().flatMap(line -> Recording.line(line).stream()).toList();

        assertTrue(trace.size() > 100, "only " + trace.size() + " lines were recorded");
        Files.write(TRACE, trace);
    }
}
