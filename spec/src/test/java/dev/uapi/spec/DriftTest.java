package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.cheader.HeaderReader;
import dev.uapi.cheader.drift.HeaderDrift;
import dev.uapi.language.Analysis;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Place;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the descriptions against the headers without a compiler, and every slip that somebody may make in a header against the eye for it.
///
/// Of the slips some hundreds are tried; `-Devery.change=true` tries them all, about 3,700.
final class DriftTest {
    private static final int TRIED = 150;

    /// A header of a release, read and compared as often as one likes.
    record Subject(String name, String release) {
        String text() throws IOException {
            Optional<String> kernels = Optional.ofNullable(System.getenv("UAPI_KERNELS"));
            assumeTrue(kernels.isPresent(), "UAPI_KERNELS names no folder with kernel headers");
            return Files.readString(Path.of(kernels.get(), "headers", release, "linux", name + ".h"));
        }

        @Override
        public String toString() {
            return name + " " + release;
        }
    }

    /// A description, and what it needs to be compared.
    private record Side(Analysis analysis, Description newest, Description described) {
        static Side of(Subject subject) {
            Analysis analysis = Descriptions.analyze(Descriptions.file(subject.name()));
            Specification specification = analysis.specification().orElseThrow();
            Release release = Release.parse(subject.release()).orElseThrow();
            return new Side(
                    analysis, specification.descriptions().getFirst(), specification.asOf(release).descriptions().getFirst());
        }

        List<Diagnostic> drift(String header) {
            return HeaderDrift.between(
                    described, newest, analysis.places(newest.name()), HeaderReader.read(new Source("header.h", header)));
        }
    }

    static Stream<Subject> subjects() {
        return Stream.of("iommufd", "vfio").flatMap(name -> Stream.of("6.12.117", "7.3.4").map(release -> new Subject(name, release)));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anUntouchedHeaderSaysTheSame(Subject subject) throws IOException {
        assertEquals(List.of(), lines(Side.of(subject).drift(subject.text())));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyChangeOfALineIsFoundInItsPlace(Subject subject) throws IOException {
        Side side = Side.of(subject);
        SortedSet<String> names = DescribedNames.of(side.described());
        List<PlantedChange> changes = PlantedChanges.in(
                subject.text(), name -> !name.isEmpty() && (names.contains("value " + name) || names.contains("struct " + name)));
        int step = Boolean.getBoolean("every.change") ? 1 : changes.size() / TRIED;
        List<String> unseen = IntStream.range(0, changes.size() / step).mapToObj(i -> changes.get(i * step)).parallel()
                .flatMap(change -> unseen(change, side.drift(change.text())).stream())
                .toList();
        assertEquals("", String.join("\n", unseen), () -> unseen.size() + " of " + changes.size() / step);
    }

    /// What is wrong with the findings about a change.
    private static Optional<String> unseen(PlantedChange change, List<Diagnostic> found) {
        boolean told = found.stream().filter(finding -> change.codes().contains(finding.code())).anyMatch(finding -> places(finding)
                .anyMatch(place -> place.source().path().equals("header.h") && place.line() == change.line()));
        boolean inBoth = found.stream()
                .filter(finding -> finding.code() != Code.HEADER_NOT_READ)
                .allMatch(finding -> places(finding).map(Place::source).distinct().count() == 2);
        return told && inBoth ? Optional.empty() : Optional.of(change + ": " + lines(found));
    }

    private static Stream<Place> places(Diagnostic finding) {
        return Stream.concat(Stream.of(finding.place()), finding.related().stream().map(Diagnostic.Related::place));
    }

    private static List<String> lines(List<Diagnostic> findings) {
        return findings.stream().map(finding -> finding.place() + ": " + finding.code() + " " + finding.message()).toList();
    }
}
