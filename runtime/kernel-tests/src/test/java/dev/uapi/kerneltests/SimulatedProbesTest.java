package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Prober;
import dev.uapi.runtime.probe.Verdict;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the simulator answers to every question while it plays one release after the other.
final class SimulatedProbesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/uapi/kerneltests/questions/simulator.txt");

    /// Every release that brought something, the one before it, and what a stable branch took early.
    private static final List<Release> RELEASES = Stream.of(
                    "6.2", "6.5", "6.6", "6.7", "6.8", "6.10", "6.11", "6.12", "6.12.117", "6.13", "6.14", "6.15", "6.16", "6.17", "6.18",
                    "6.19", "7.0", "7.1", "7.2", "7.3")
            .map(Release::parse)
            .toList();

    /// `-Dbless=true` takes what it answers now for right: read it.
    @Test
    void whatEachReleaseOffers() throws IOException {
        List<String> table = Questions.ofIommufd().stream().map(SimulatedProbesTest::history).toList();
        if (Boolean.getBoolean("bless")) {
            Files.write(GOLDEN, table);
        }
        assertEquals(Files.readString(GOLDEN), String.join("\n", table) + "\n");
    }

    /// `IOMMU_IOAS_MAP_FILE: absent, supported since 6.13`
    private static String history(Feature question) {
        StringBuilder history = new StringBuilder(question.probe().name()).append(": ");
        Optional<Verdict> before = Optional.empty();
        for (Release release : RELEASES) {
            Verdict verdict = ask(question, release);
            if (before.isEmpty()) {
                history.append(verdict);
            } else if (before.get() != verdict) {
                history.append(", ").append(verdict).append(" since ").append(release);
            }
            before = Optional.of(verdict);
        }
        return history.toString();
    }

    private static Verdict ask(Feature question, Release release) {
        try (Device device = Simulator.open(Kernel.DEFAULT.withRelease(release))) {
            return new Prober(device).ask(question).verdict();
        }
    }
}
