package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class RequestTest {
    private static final Path OUT = Path.of("out");
    private static final Path A = Path.of("a.uapi");
    private static final Path B = Path.of("b.uapi");
    private static final Path PROJECT = Path.of("uapi.json");

    @Test
    void leavesTheGeneratorItsDefaults() {
        Request request = request("docs", new Inputs(Optional.empty(), List.of(), List.of(A)));

        assertEquals(List.of("--target", "docs", "--out", "out", "a.uapi"), request.arguments());
    }

    @Test
    void passesEverythingOn() {
        List<Path> importPath = List.of(Path.of("x"), Path.of("y"));
        Request request = new Request(
                Maker.target("simulator"), OUT,
                new Options("p.simulator", "p", new TreeMap<>(Map.of("o", "q")), "basic"), List.of(Path.of("t.jsonl")),
                new Inputs(Optional.of(new Project(PROJECT)), importPath, List.of(A, B)));

        assertEquals(
                List.of(
                        "--target", "simulator", "--out", "out", "--package", "p.simulator", "--bindings-package", "p",
                        "--bindings-of", "o=q", "--tier", "basic", "--trace", "t.jsonl", "--project", "uapi.json",
                        "--import-path", "x", "--import-path", "y", "a.uapi", "b.uapi"),
                request.arguments());
    }

    @Test
    void saysWhatItIsAbout() {
        Request request = request("java", new Inputs(Optional.empty(), List.of(), List.of(Path.of("x").resolve(A), B)));

        assertEquals("java from a.uapi, b.uapi", request.subject());
    }

    @Test
    void namesTemplatesInThePlaceOfATarget() {
        Request request = new Request(
                Maker.templates(Path.of("x/python")), OUT, Options.NONE, List.of(), new Inputs(Optional.empty(), List.of(), List.of(A)));

        assertEquals(List.of("--templates", "x/python", "--out", "out", "a.uapi"), request.arguments());
        assertEquals("python from a.uapi", request.subject());
    }

    @Test
    void leavesItToTheProjectWhatIsGeneratedFrom() {
        Project project = new Project(Path.of("x").resolve(PROJECT));
        Request request = request("java", new Inputs(Optional.of(project), List.of(), List.of()));

        assertEquals(List.of("--target", "java", "--out", "out", "--project", "x/uapi.json"), request.arguments());
        assertEquals("java from uapi.json", request.subject());
    }

    private static Request request(String target, Inputs inputs) {
        return new Request(Maker.target(target), OUT, Options.NONE, List.of(), inputs);
    }
}
