package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.uapi.kerneltests.campaign.CampaignReport;
import dev.uapi.runtime.simulation.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The scenarios, which the simulator passes in this very module, on a real kernel.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KernelTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/uapi/kerneltests");

    private final Kernel played;
    private final boolean devices;
    private List<String> output = List.of();

    /// @param played what the simulator says of itself when it plays the kernel
    /// @param devices whether it has mock devices
    KernelTest(Kernel played, boolean devices) {
        this.played = played;
        this.devices = devices;
    }

    abstract Guest guest() throws IOException;

    /// Everything in one guest: it takes seconds to boot.
    @BeforeAll
    void boot() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(ScenarioRunner.CAMPAIGN, ScenarioRunner.PROBES));
        arguments.addAll(devices ? List.of(ScenarioRunner.DEVICES) : List.of());
        output = guest().scenarios(arguments.toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        List<Verdict> verdicts = output.stream().flatMap(line -> Verdict.of(line).stream()).toList();
        assertTrue(verdicts.size() > 100, "only " + verdicts.size() + " scenarios ran");
        return verdicts.stream().map(verdict -> DynamicTest.dynamicTest(verdict.scenario(), () -> pass(verdict)));
    }

    @Test
    void callsThatNobodyThoughtOf() {
        CampaignReport report = CampaignReport.of(output);
        assertEquals(List.of(), report.differences());
        assertEquals(ScenarioRunner.CALLS + (devices ? ScenarioRunner.DEVICE_CALLS : 0), report.calls());
    }

    /// `-Dbless=true` takes what the kernel answers now for right: read it.
    @Test
    void whatTheKernelOffers() throws IOException {
        Path golden = RESOURCES.resolve("questions/linux-" + played.release() + ".txt");
        if (Boolean.getBoolean("bless")) {
            Files.write(golden, ProbeTable.in(output));
        }
        assertEquals(Files.readString(golden), String.join("\n", ProbeTable.in(output)) + "\n");
    }

    private static void pass(Verdict verdict) {
        verdict.failure().ifPresent(why -> fail(why));
    }

    /// `-Dbless=true` makes what the kernel answers now the trace that simulators are held against.
    @Test
    @EnabledIfSystemProperty(named = "bless", matches = "true")
    void recordAnew() throws IOException, InterruptedException {
        List<String> trace = guest().scenarios(ScenarioRunner.RECORD).stream().flatMap(line -> Recording.line(line).stream()).toList();

        assertTrue(trace.size() > 100, "only " + trace.size() + " lines were recorded");
        Files.write(RESOURCES.resolve(Recorded.scenarios(played.release())), trace);
    }
}
