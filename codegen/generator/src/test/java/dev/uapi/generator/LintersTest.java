package dev.uapi.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.reference.Descriptions;
import dev.uapi.language.model.Specification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those who read a format for a living say of the reference in it: of iommufd, of VFIO, and of descriptions that try to break it.
final class LintersTest {
    private static final Path SPEC = Path.of("..", "..", "spec", "src", "main", "uapi");
    private static final Map<String, Specification> OWN =
            Map.of("lamp", Descriptions.lamp(), "hostile", Descriptions.hostile(), "marks", Descriptions.marks());

    @TempDir
    private @SuppressWarnings("NullAway.Init") Path folder;

    /// A page has no date of its own, and a made-up one would be none.
    @Test
    void mandocFindsNothingWrong() throws Exception {
        assumeTrue(isInstalled("mandoc"), "There is no mandoc here: manual pages are not checked by it.");
        List<String> command = new ArrayList<>(List.of("mandoc", "-T", "lint", "-W", "warning"));
        command.addAll(manuals());
        assertEquals(List.of(), said(command).lines().filter(line -> !line.contains("missing date")).toList());
    }

    @Test
    void manFindsNothingWrong() throws Exception {
        assumeTrue(isInstalled("man"), "There is no man here: manual pages are not formatted by it.");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "man --warnings -l \"$@\" 2>&1 >/dev/null", "sh"));
        command.addAll(manuals());
        assertEquals("", said(command));
    }

    @Test
    void sphinxFindsNothingWrong() throws Exception {
        assumeTrue(isInstalled("sphinx-build"), "There is no Sphinx here: reStructuredText is not built by it.");
        generate(Target.RST);
        try (Stream<Path> references = Files.list(folder)) {
            for (Path reference : references.toList()) {
                String made = folder.resolve("built").resolve(reference.getFileName()).toString();
                assertEquals("", said(List.of(
                        "sphinx-build", "-q", "-W", "--keep-going", "-n", "-C", "-b", "dummy", "-D", "root_doc=index",
                        reference.toString(), made)));
            }
        }
    }

    private List<String> manuals() throws IOException, GenerationException {
        generate(Target.MAN);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.[247]\\w*")).map(Path::toString).sorted().toList();
        }
    }

    private void generate(Target target) throws GenerationException {
        for (String name : List.of("iommufd", "vfio")) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int status = GenerateMain.run(
                    List.of("--target", target.label(), "--out", folder.resolve(name).toString(), SPEC.resolve(name + ".uapi").toString()),
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            assertEquals(0, status, () -> said.toString(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, Specification> each : OWN.entrySet()) {
            Generator.generate(each.getValue(), target, Options.DEFAULT).writeTo(folder.resolve(each.getKey()));
        }
    }

    private static boolean isInstalled(String tool) throws InterruptedException, IOException {
        return new ProcessBuilder("sh", "-c", "command -v " + tool).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "MANWIDTH", "100"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
