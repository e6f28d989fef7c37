package dev.uapi.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts real processes. In the place of the generator stands a class that copies its first file, or fails with what that holds.
final class GenerationTest {
    private static final String STAND_IN = """
            package dev.uapi.generator;

            import java.nio.file.*;

            class GenerateMain {
                public static void main(String[] arguments) throws Exception {
                    String text = Files.readString(Path.of(arguments[arguments.length - 1]));
                    if (text.startsWith("error")) {
                        System.err.print(text);
                        System.exit(1);
                    }
                    Files.createDirectories(Path.of(arguments[3]));
                    Files.writeString(Path.of(arguments[3], "copy"), text);
                }
            }
            """;

    @TempDir
    private Path folder;

    private final ListLog log = new ListLog();
    private Generation generation;
    private Path file;
    private Inputs inputs;
    private Request request;

    @BeforeEach
    void prepare() throws IOException {
        compile(STAND_IN);
        generation = generation(JavaRuntime.current());
        file = Files.writeString(Files.createDirectories(folder.resolve("own")).resolve("a.uapi"), "uapi 1;");
        inputs = new Inputs(Optional.empty(), List.of(folder.resolve("imports")), List.of(file));
        request = request("q", null);
        Files.createDirectories(folder.resolve("imports"));
    }

    @Test
    void generatesOnceForTheSame() throws Exception {
        assertEquals(List.of(true, false), List.of(generates(), generates()));
        assertEquals("uapi 1;", Files.readString(folder.resolve("out/copy")));
    }

    @Test
    void generatesAgainForAChangedDescription() throws Exception {
        generates();
        Files.writeString(file, "uapi 1; // €");

        assertTrue(generates());
        assertEquals("uapi 1; // €", Files.readString(folder.resolve("out/copy")));
    }

    @Test
    void generatesAgainForAChangedImport() throws Exception {
        generates();
        Files.writeString(folder.resolve("imports/b.uapi"), "uapi 1;");

        assertTrue(generates());
    }

    @Test
    void generatesAgainForAChangedTrace() throws Exception {
        generates();
        Files.writeString(folder.resolve("trace.jsonl"), "{}");

        assertTrue(generates());
    }

    @Test
    void generatesAgainForAnotherOption() throws Exception {
        generates();
        request = request("p", null);

        assertTrue(generates());
    }

    @Test
    void generatesAgainForAnotherTemplate() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        request = new Request(Maker.templates(templates), folder.resolve("out"), Options.NONE, List.of(), inputs);
        generation.run(request);
        Files.writeString(templates.resolve("target.stg"), "more() ::= \"\"");
        log.lines().clear();
        generation.run(request);

        assertTrue(log.lines().get(0).startsWith("info: Generating templates from a.uapi"), log.lines().toString());
    }

    @Test
    void generatesAgainForAnotherTier() throws Exception {
        generates();
        request = request("q", "basic");

        assertTrue(generates());
    }

    @Test
    void generatesAgainForWhatTheProjectMayMean() throws Exception {
        Path project = Files.writeString(folder.resolve("own/uapi.json"), "{ \"imports\": [\"../lib/spec.jar\", \"deep\"] }");
        inputs = new Inputs(Optional.of(new Project(project)), inputs.importPath(), inputs.files());
        request = request("q", null);
        assertEquals(List.of(true, false), List.of(generates(), generates()));

        Path jar = Files.writeString(Files.createDirectories(folder.resolve("lib")).resolve("spec.jar"), "a jar");
        assertEquals(List.of(true, false), List.of(generates(), generates()));
        Files.writeString(jar, "another jar");
        assertEquals(List.of(true, false), List.of(generates(), generates()));
        Files.writeString(Files.createDirectories(folder.resolve("own/deep")).resolve("c.uapi"), "uapi 1;");
        assertEquals(List.of(true, false), List.of(generates(), generates()));
        Files.writeString(project, "no project");
        assertEquals(List.of(true, false), List.of(generates(), generates()));
    }

    @Test
    void generatesAgainForAnotherGenerator() throws Exception {
        generates();
        compile(STAND_IN.replace("System.exit(1)", "System.exit(3)"));

        assertTrue(generates());
    }

    @Test
    void generatesAgainOnAnotherJava() throws Exception {
        generates();
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.createSymbolicLink(java, JavaRuntime.current().executable());
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"99\"");
        generation = generation(new JavaRuntime(java, 99));

        assertTrue(generates());
    }

    @Test
    void generatesAgainForAMissingOutput() throws Exception {
        generates();
        Files.delete(folder.resolve("out/copy"));

        assertTrue(generates());
    }

    @Test
    void failsAsOftenAsTheGeneratorDoes() throws Exception {
        Files.writeString(file, "error[X]: no good €\n");

        for (int i = 0; i < 2; i++) {
            String message = assertThrows(MojoFailureException.class, () -> generation.run(request)).getMessage();
            assertEquals("No java from a.uapi: the description is wrong, as told above", message);
            assertEquals("error: error[X]: no good €", log.lines().get(log.lines().size() - 1));
        }
    }

    @Test
    void doesNotTrustTheOutputOfARunBeforeAFailure() throws Exception {
        generates();
        Files.writeString(file, "error[X]: no good\n");
        assertThrows(MojoFailureException.class, () -> generation.run(request));
        Files.writeString(file, "uapi 1;");

        assertTrue(generates());
    }

    private Generation generation(JavaRuntime runtime) {
        Generator generator = new Generator(runtime, List.of(folder.resolve("classes")));
        return new Generation(generator, folder.resolve("memory"), new Reporter(log, ListContext.into(log), new Told()));
    }

    private Request request(String packageName, @Nullable String tier) {
        Options options = new Options(packageName, null, Collections.emptySortedMap(), tier);
        return new Request(Maker.target("java"), folder.resolve("out"), options, List.of(folder.resolve("trace.jsonl")), inputs);
    }

    private boolean generates() throws Exception {
        log.lines().clear();
        generation.run(request);
        return log.lines().get(0).startsWith("info: Generating java from a.uapi into ");
    }

    private void compile(String source) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path file = Files.writeString(folder.resolve("GenerateMain.java"), source);
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), file.toString()));
    }
}
