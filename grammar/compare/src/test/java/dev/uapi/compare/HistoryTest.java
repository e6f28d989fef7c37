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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// Without the call that shows it: which one is found depends on what there was to try.
    private static Stream<String> breaks(Specification before, Specification after) {
        return Comparison.of(before, after).stream()
                .filter(change -> change.verdict() == Verdict.BREAKING)
                .map(change -> change.rule().code() + " " + change.subject().name() + ": "
                        + change.text().replaceFirst("; it was taken with .*", ""));
    }

    @Test
    void nothingBreaksBeyondTheList() throws IOException {
        List<Specification> all = asOfEach();
        List<String> found = IntStream.range(1, all.size()).boxed()
                .flatMap(now -> breaks(all.get(now - 1), all.get(now)).map(text -> RELEASES.get(now) + " " + text))
                .toList();
        assertEquals(String.join("\n", listed()), String.join("\n", found));
    }

    /// Who skips releases finds what broke in them, and nothing else.
    @Test
    void nothingElseBreaksBetweenAnyTwo() throws IOException {
        List<Specification> all = asOfEach();
        Set<String> known = listed().stream().map(line -> line.substring(line.indexOf(' ') + 1)).collect(Collectors.toSet());
        List<String> unknown = IntStream.range(0, all.size()).boxed()
                .flatMap(was -> IntStream.range(was + 1, all.size()).boxed().flatMap(now -> breaks(all.get(was), all.get(now))
                        .filter(text -> !known.contains(text))
                        .map(text -> RELEASES.get(was) + ".." + RELEASES.get(now) + " " + text)))
                .toList();
        assertEquals("", String.join("\n", unknown));
    }

    private static List<Specification> asOfEach() {
        Specification all = specification();
        return RELEASES.stream().map(all::asOf).toList();
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
