package dev.uapi.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.Sources;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The kernel promises not to break programs. What it did to iommufd and VFIO from release to release nevertheless stands in a list, with
/// its reasons, and nothing else is found.
final class HistoryTest {
    private static final Path FOLDER = Path.of("../../spec/src/main/uapi");
    private static final Path LIST = Path.of("src/test/resources/dev/uapi/compare/history.txt");

    private static final List<Release> RELEASES = Stream.concat(
                    IntStream.rangeClosed(2, 19).mapToObj(minor -> "6." + minor),
                    IntStream.rangeClosed(0, 3).mapToObj(minor -> "7." + minor))
            .map(spelling -> Release.parse(spelling).orElseThrow())
            .toList();

    private static Source source(String module) {
        try {
            return new Source(module + ".uapi", Files.readString(FOLDER.resolve(module + ".uapi")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Specification specification() {
        Sources sources = (_, module) -> Optional.of(source(module));
        return Analysis.of(List.of(source("iommufd"), source("vfio")), sources).specification().orElseThrow();
    }

    @Test
    void nothingBreaksBeyondTheList() throws IOException {
        Specification all = specification();
        List<String> found = new ArrayList<>();
        for (int release = 1; release < RELEASES.size(); release++) {
            Release now = RELEASES.get(release);
            Comparison.of(all.asOf(RELEASES.get(release - 1)), all.asOf(now)).stream()
                    .filter(change -> change.verdict() == Verdict.BREAKING)
                    .map(change -> now + " " + change.rule().code() + " " + change.subject().name() + ": " + change.text())
                    .forEach(found::add);
        }
        List<String> listed = Files.readAllLines(LIST).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        assertEquals(String.join("\n", listed), String.join("\n", found));
    }
}
