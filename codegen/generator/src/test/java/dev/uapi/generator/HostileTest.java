package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.model.Specification;
import dev.uapi.runtime.generated.GeneratedClasses;
import dev.uapi.runtime.probe.Feature;
import dev.uapi.runtime.probe.Judgement;
import dev.uapi.runtime.probe.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names and texts that try to get out of their places stay in them.
final class HostileTest {
    @TempDir
    private Path folder;

    @Test
    void everythingCompilesAndNothingIsInjected() throws IOException {
        Compiled.of(folder, generated());
        try (Stream<Path> classes = Files.walk(folder)) {
            List<Path> injected = classes.filter(path -> path.toString().contains("Injected")).toList();
            assertEquals(List.of(), injected);
        }
    }

    @Test
    void textsArriveInTheProgramAsTheyWere() throws ReflectiveOperationException {
        Class<?> causes = Compiled.of(folder, generated()).type("uapi.hostile.basic.New$Causes");
        assertEquals(
                "EOPNOTSUPP, quote \" backslash \\ \\u0022 dollar $x$ `tick` | pipe <b> */ {@x} @y",
                causes.getField("NAME_").get(null).toString());
    }

    @Test
    void whatIsAskedForSaysItAsItWas() throws ReflectiveOperationException {
        Class<?> extensions = Compiled.of(folder, generated()).type("uapi.hostile.extended.Extension");
        List<Probe> probes = Stream.of(Objects.requireNonNull(extensions.getEnumConstants()))
                .map(Feature.class::cast).map(Feature::probe).toList();
        String words = "quote \" backslash \\ \\u0022 dollar $x$ `tick` | pipe <b> */ {@x} @y";
        List<String> answers = probes.stream().flatMap(probe -> probe.attempt().stream())
                .flatMap(attempt -> attempt.judgements().stream()).map(Judgement::text).toList();
        assertEquals(List.of(words, "`\\u000a` @see | $it.name$"), answers);
        List<String> never = probes.stream().flatMap(probe -> probe.never().stream()).toList();
        assertTrue(never.containsAll(List.of(words, "\\u000a")), never.toString());
        GeneratedClasses.check(extensions);
    }

    @Test
    void commentsHoldNoHtmlAndNoTags() {
        generated().forEach((path, text) -> text.lines().filter(line -> line.strip().startsWith("///")).forEach(line -> {
            assertFalse(line.matches(".*(?<!\\\\)<(script|div|b)\\b.*"), line);
            assertFalse(line.contains("{@"), line);
            assertFalse(line.matches("\\s*/// @(throws nothing|param none|see|return nothing).*"), line);
            assertFalse(line.contains("javascript:alert"), line);
        }));
    }

    private static Map<String, String> generated() {
        Specification specification = Texts.specification(Texts.hostile());
        Map<String, String> files = new TreeMap<>(Generator.generate(specification, Target.JAVA, Options.DEFAULT).files());
        files.putAll(Generator.generate(specification, Target.SIMULATOR, Options.DEFAULT).files());
        return files;
    }
}
