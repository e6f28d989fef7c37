package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.kerneltests.campaign.Campaign;
import dev.uapi.kerneltests.campaign.CampaignReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// As many calls as one wants, on the real 7.3.4: `-Dcampaign.calls=1000000 -Dcampaign.seed=7`, with mock devices if there is
/// `-Dcampaign.devices=true`. Short ones run with the scenarios.
///
/// Its progress goes to standard output. What is left in `target/campaign` are the output, and the shortest calls that show each
/// difference, as a trace.
@EnabledIfSystemProperty(named = CampaignTest.CALLS, matches = "\\d+")
final class CampaignTest {
    static final String CALLS = "campaign.calls";
    private static final Path FOLDER = Path.of("target", "campaign");
    private static final Path KEPT = Path.of("src/test/resources/dev/uapi/kerneltests/campaign-7.3.4.jsonl.gz");

    private final List<String> output = new ArrayList<>();
    private final long seed = Long.getLong("campaign.seed", System.currentTimeMillis());
    private final long calls = Long.getLong(CALLS, 0);

    @Test
    void theSimulatorAnswersAsTheKernelDoes() throws IOException, InterruptedException {
        System.out.println("seed " + seed + ", " + calls + " calls");
        run();

        CampaignReport report = CampaignReport.of(output);
        Path trace = write(report);
        report.summary().forEach(System.out::println);
        assertEquals(List.of(), report.differences(), () -> "seed " + seed + "; the calls are in " + trace.toAbsolutePath());
        assertTrue(report.calls() >= calls, () -> "it broke off: " + output.getLast());
    }

    /// `-Dbless=true` makes what the kernel answers now a trace that simulators are held against.
    @Test
    @EnabledIfSystemProperty(named = "bless", matches = "true")
    void recordAnew() throws IOException, InterruptedException {
        run("record");

        List<String> trace = CampaignReport.of(output).traces();
        assertTrue(trace.size() > calls, "only " + trace.size() + " lines were recorded");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(KEPT))) {
            gzip.write(String.join("\n", trace).concat("\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void run(String... further) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(Campaign.class.getName(), Long.toString(seed), Long.toString(calls)));
        arguments.addAll(List.of(further));
        arguments.addAll(Boolean.getBoolean("campaign.devices") ? List.of(Campaign.DEVICES) : List.of());
        Guest.userMode(Duration.ofDays(1)).java(System.getProperty("java.class.path"), arguments, this::take);
    }

    private void take(String line) {
        output.add(line);
        Campaign.progress(line).ifPresent(System.out::println);
    }

    private Path write(CampaignReport report) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(seed + ".txt"), output);
        return Files.write(FOLDER.resolve(seed + ".jsonl"), report.traces());
    }
}
