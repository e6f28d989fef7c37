package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Tier;
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

/// A description of our own making with all that whole headers have: its bindings are what they are meant to be, compile
/// without a warning, keep their word and do what a program wants of them.
final class LoomTest {
    private static final String PROGRAM = "Weaver.java";

    @TempDir
    private Path folder;

    @Test
    void theBindingsAreWhatTheyAreMeantToBe() throws GenerationException {
        Golden.check("loom/java", generate());
    }

    @Test
    void theProgramRuns() throws GenerationException {
        List<?> lines = (List<?>) compile().call("loom.Weaver", "weave");
        String text = lines.stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n"));
        Golden.check("loom/transcript", OutputTree.of("transcript", Map.of("weaver.txt", text)));
    }

    @TestFactory
    Stream<DynamicTest> everyClassKeepsItsWord() {
        Compiled compiled = compile();
        return GeneratedFiles.classes(generate()).map(
                name -> DynamicTest.dynamicTest(name, () -> GeneratedClasses.check(compiled.type(name))));
    }

    @Test
    void theBasicTierDoesWithoutTheExtendedOne() {
        Map<String, String> files = new TreeMap<>(generate(Options.DEFAULT.withTier(Tier.BASIC)).files());
        files.forEach((path, text) -> assertTrue(path.contains("/basic/") && !text.contains("uapi.loom.extended"), path));
        Compiled.of(folder, files);
    }

    @Test
    void theTiersTogetherAreEverything() {
        Map<String, String> files = new TreeMap<>(generate(Options.DEFAULT.withTier(Tier.BASIC)).files());
        files.putAll(generate(Options.DEFAULT.withTier(Tier.EXTENDED)).files());
        assertEquals(generate().files(), files);
    }

    @Test
    void noLineIsEndless() {
        generate().files().forEach((path, text) -> text.lines().filter(line -> !line.contains("///")).forEach(
                line -> assertTrue(line.length() <= 140, () -> path + ": " + line)));
    }

    private Compiled compile() {
        Map<String, String> files = new TreeMap<>(generate().files());
        files.put("loom/" + PROGRAM, Texts.resource("loom/" + PROGRAM));
        return Compiled.of(folder, files);
    }

    private static OutputTree generate() {
        return generate(Options.DEFAULT);
    }

    private static OutputTree generate(Options options) {
        return Generator.generate(Texts.specification(Texts.resource("loom/loom.uapi")), Target.JAVA, options);
    }
}
