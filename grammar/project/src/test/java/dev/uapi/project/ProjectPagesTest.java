package dev.uapi.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Explanation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule about project files is held to its own page of explanation: the first sample there breaks it, the second one does not.
final class ProjectPagesTest {
    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "PROJECT_.*")
    void theFirstSampleBreaksTheRule(Code code) throws Exception {
        List<Diagnostic> found = findings(code, 0);
        assertEquals(List.of(code), found.stream().map(Diagnostic::code).toList());
        String pictures = Samples.pictures(found).replace(folder + "/", "");
        assertEquals(Samples.golden("rules/" + code + ".txt", pictures), pictures);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "PROJECT_.*")
    void theSecondSampleBreaksNone(Code code) throws Exception {
        assertEquals(List.of(), findings(code, 1));
    }

    private List<Diagnostic> findings(Code code, int sample) throws Exception {
        Path project = folder.resolve("project");
        Samples.write(project.resolve("src/main/uapi/lamp.uapi"), Samples.lamp("lamp"));
        Samples.write(folder.resolve("shared/uapi/other.uapi"), Samples.lamp("other"));
        Path file = Files.writeString(project.resolve("uapi.json"), sample(code, sample));
        return Workspace.of(file, List.of(), Texts.SAVED).findings();
    }

    private static String sample(Code code, int number) {
        Matcher samples = SAMPLE.matcher(Explanation.of(code));
        for (int i = 0; i <= number; i++) {
            assertTrue(samples.find(), code + " has two samples");
        }
        return samples.group(1);
    }
}
