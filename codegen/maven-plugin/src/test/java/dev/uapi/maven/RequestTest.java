package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RequestTest {
    private static final Path OUT = Path.of("out");
    private static final Path A = Path.of("a.uapi");
    private static final Path B = Path.of("b.uapi");
    private static final Path PROJECT = Path.of("uapi.json");

    private static final SortedMap<String, String> NOWHERE = Collections.emptySortedMap();

    @Test
    void leavesTheGeneratorItsDefaults() {
        Request request = new Request(Target.DOCS, OUT, null, null, NOWHERE, null, Optional.empty(), List.of(), List.of(A));

        assertEquals(List.of("--target", "docs", "--out", "out", "a.uapi"), request.arguments());
    }

    @Test
    void passesEverythingOn() {
        List<Path> importPath = List.of(Path.of("x"), Path.of("y"));
        Request request = new Request(
                Target.SIMULATOR, OUT, "p.simulator", "p", new TreeMap<>(Map.of("o", "q")), "basic", Optional.of(new Project(PROJECT)),
                importPath, List.of(A, B));

        assertEquals(
                List.of(
                        "--target", "simulator", "--out", "out", "--package", "p.simulator", "--bindings-package", "p",
                        "--bindings-of", "o=q", "--tier", "basic", "--project", "uapi.json",
                        "--import-path", "x", "--import-path", "y", "a.uapi", "b.uapi"),
                request.arguments());
    }

    @Test
    void saysWhatItIsAbout() {
        Request request = new Request(
                Target.JAVA, OUT, null, null, NOWHERE, null, Optional.empty(), List.of(), List.of(Path.of("x").resolve(A), B));

        assertEquals("java from a.uapi, b.uapi", request.subject());
    }

    @Test
    void leavesItToTheProjectWhatIsGeneratedFrom() {
        Request request = new Request(
                Target.JAVA, OUT, null, null, NOWHERE, null, Optional.of(new Project(Path.of("x").resolve(PROJECT))), List.of(), List.of());

        assertEquals(List.of("--target", "java", "--out", "out", "--project", "x/uapi.json"), request.arguments());
        assertEquals("java from uapi.json", request.subject());
    }
}
