package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.kerneltests.campaign.Campaign;
import dev.uapi.kerneltests.campaign.CampaignReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// As many calls as one wants, on the real 7.3.4: `-Dcampaign.calls=1000000 -Dcampaign.seed=7`. A short one runs with the scenarios.
///
/// Its progress goes to standard output. What is left in `target/campaign` are the output, and the shortest calls that show each
/// difference, as a trace.
@EnabledIfSystemProperty(named = CampaignTest.CALLS, matches = "\\d+")
final class CampaignTest {
    static final String CALLS = "campaign.calls";
    private static final Path FOLDER = Path.of("target", "campaign");

    private final List<String> output = new ArrayList<>();

    @Test
    void theSimulatorAnswersAsTheKernelDoes() throws IOException, InterruptedException {
        long seed = Long.getLong("campaign.seed", System.currentTimeMillis());
        long calls = Long.getLong(CALLS, 0);
        System.out.println("seed " + seed + ", " + calls + " calls");
        Guest.userMode(Duration.ofDays(1)).java(
                System.getProperty("java.class.path"),
                List.of(Campaign.class.getName(), Long.toString(seed), Long.toString(calls)),
                this::take);

        CampaignReport report = CampaignReport.of(output);
        Path trace = write(report, seed);
        report.summary().forEach(System.out::println);
        assertEquals(List.of(), report.differences(), () -> "seed " + seed + "; the calls are in " + trace.toAbsolutePath());
        assertTrue(report.calls() >= calls, () -> "it broke off: " + output.getLast());
    }

    private void take(String line) {
        output.add(line);
        Campaign.progress(line).ifPresent(System.out::println);
    }

    private Path write(CampaignReport report, long seed) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(seed + ".txt"), output);
        return Files.write(FOLDER.resolve(seed + ".jsonl"), report.traces());
    }
}
