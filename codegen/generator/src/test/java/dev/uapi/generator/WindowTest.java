package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Specification;
import dev.uapi.runtime.generated.GeneratedClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A description of our own making, all the way: bindings and simulator are what they are meant to be, compile without a
/// warning, and a program over the bindings runs against the simulator.
final class WindowTest {
    private static final List<String> PROGRAM = List.of("Glazier.java", "Scenario.java", "Allocations.java");

    @TempDir
    private Path folder;

    @Test
    void theBindingsAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("window/java", generate(Texts.window(), Target.JAVA));
    }

    @Test
    void theSimulatorIsWhatItIsMeantToBe() throws GenerationException {
        Golden.check("window/simulator", generate(Texts.window(), Target.SIMULATOR));
    }

    @ParameterizedTest
    @CsvSource({"newest, newest.txt", "oldest, oldest.txt", "stable, stable.txt", "unwritten, unwritten.txt"})
    void theProgramRuns(String scenario, String transcript) throws GenerationException {
        String text = run(Texts.window(), scenario);
        Golden.check("window/" + scenario, OutputTree.of("transcript", Map.of(transcript, text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fails EINVAL     empty     | show nothing | WINDOW_SHOW: EINVAL, there is nothing to show",
        "fails EEXIST overlap       | show again   | WINDOW_SHOW: EEXIST, something is shown there already",
        "fails EINVAL odd_place     | show odd     | WINDOW_SHOW: EINVAL, `place` is odd",
        "fails ERANGE too_much      | dim 101      | WINDOW_DIM: ERANGE, more than all of it",
    })
    void withoutItsLineInTheDescriptionNothingFails(String line, String what, String message) {
        List<String> before = run(Texts.window(), "newest").lines().map(String::strip).toList();
        assertEquals(message, before.get(before.indexOf(what) + 1));
        String description = Texts.withoutLine(Texts.window(), line);
        List<String> after = run(description, "newest", "@Override\n            public boolean overlap()", "public boolean overlap()")
                .lines().map(String::strip).toList();
        assertNotEquals(message, after.get(after.indexOf(what) + 1));
    }

    @TestFactory
    Stream<DynamicTest> everyClassKeepsItsWord() {
        Compiled compiled = compile(Texts.window(), "", "");
        return GeneratedFiles.classes(generate(Texts.window(), Target.JAVA))
                .map(name -> DynamicTest.dynamicTest(name, () -> GeneratedClasses.check(compiled.type(name))));
    }

    @Test
    void callingAllocatesNothing() {
        assertEquals(0L, compile(Texts.window(), "", "").call("window.Allocations", "bytes"));
    }

    @Test
    void theBasicPackageKnowsNothingOfTheExtendedOne() {
        generate(Texts.window(), Target.JAVA).files().forEach((path, text) -> {
            if (path.contains("/basic/")) {
                assertTrue(!text.contains("extended."), path);
            }
        });
    }

    private String run(String description, String scenario) {
        return run(description, scenario, "", "");
    }

    private String run(String description, String scenario, String part, String replacement) {
        List<?> lines = (List<?>) compile(description, part, replacement).call("window.Scenario", scenario);
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n"));
    }

    private Compiled compile(String description, String part, String replacement) {
        Map<String, String> files = new TreeMap<>();
        files.putAll(generate(description, Target.JAVA).files());
        files.putAll(generate(description, Target.SIMULATOR).files());
        PROGRAM.forEach(name -> files.put("window/" + name, Texts.resource("window/" + name).replace(part, replacement)));
        return Compiled.of(folder, files);
    }

    private static OutputTree generate(String text, Target target) {
        Specification specification = Texts.specification(text);
        return Generator.generate(specification, target, Options.DEFAULT);
    }
}
