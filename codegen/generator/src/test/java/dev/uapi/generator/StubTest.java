package dev.uapi.generator;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stub plays each release as it was: its sizes, its fields, its flags. Two devices answer on one open file.
final class StubTest {
    @TempDir
    private Path folder;

    @Test
    void theStubIsWhatItIsMeantToBe() throws GenerationException {
        Golden.check("shutter/simulator", generate(Target.SIMULATOR));
    }

    @Test
    void everyReleaseAnswersAsItDid() throws GenerationException {
        Map<String, String> files = new TreeMap<>(generate(Target.JAVA).files());
        files.putAll(generate(Target.SIMULATOR).files());
        files.put("shutter/Shutters.java", Texts.resource("shutter/Shutters.java"));
        List<?> lines = (List<?>) Compiled.of(folder, files).call("shutter.Shutters", "all");
        String text = lines.stream().map(String::valueOf).collect(Collectors.joining("\n", "", "\n"));
        Golden.check("shutter/transcript", OutputTree.of("transcript", Map.of("shutters.txt", text)));
    }

    private static OutputTree generate(Target target) {
        Specification specification = Texts.specification(Texts.resource("shutter/shutter.uapi"));
        return Generator.generate(specification, target, Options.DEFAULT);
    }
}
