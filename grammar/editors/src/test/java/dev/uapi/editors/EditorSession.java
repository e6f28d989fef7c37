package dev.uapi.editors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real editor that starts the command as it was packed, with the folder of this editor as a user installs it.
///
/// A script in the editor's own language opens a description with a slip in it, corrects that by what is proposed, goes from a name to
/// where it is declared, and gives that another name. It writes down what came of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract sealed class EditorSession permits NeovimIT, EmacsIT {
    private static final Path SCRIPTS = Path.of("src/test/resources/dev/uapi/editors").toAbsolutePath();
    private static final Path PACKED = Path.of("../../codegen/cli/target/uapi/bin").toAbsolutePath().normalize();

    private Path folder = Path.of("");

    private Answers answers = new Answers("", List.of(), List.of(), List.of(), "", new Place("", 0, 0), List.of(), List.of(), "", "");

    /// What the script tells.
    ///
    /// @param completed what the line became that was completed
    /// @param told      about what is wrong where the cursor is, one thing after the other; nothing where the editor has no place for that
    /// @param written   a file that was typed
    /// @param java      the file that the lens *Java* opened; nothing where the editor has no lenses
    /// @param page      the file that the lens *Reference* opened
    record Answers(
            String filetype,
            List<String> colours,
            List<Found> diagnostics,
            List<String> completion,
            String completed,
            Place definition,
            List<String> told,
            List<String> written,
            String java,
            String page) {}

    record Found(int line, String message) {}

    record Place(String file, int line, int column) {}

    /// A command that ends well if all is there that the session needs.
    abstract List<String> whetherInstalled();

    /// As whoever runs the tests should hear it.
    abstract String name();

    /// @param scripts where the script is that the editor is to run
    abstract List<String> command(Path scripts);

    /// Of a documentation comment, a keyword, a declared name, a type, a field and an errno, as this editor calls them.
    abstract List<String> colours();

    /// As this editor calls the kind of a file.
    abstract String filetype();

    @BeforeAll
    void session(@TempDir Path empty) throws IOException, InterruptedException {
        folder = empty;
        assumeTrue(isInstalled(), () -> "There is no " + name() + " here: what it does with descriptions is not tried.");
        for (Path file : files(SCRIPTS.resolve("lamps"))) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Path told = folder.resolve("answers.json");
        String said = run(command(SCRIPTS), told);
        JsonNode answer = JsonMapper.shared().readTree(Files.exists(told) ? Files.readString(told) : "{\"problem\": \"no answer\"}");
        if (answer.has("problem")) {
            fail(answer.path("problem").stringValue() + "\nso far: " + answer + "\n" + said);
        }
        answers = JsonMapper.shared().treeToValue(answer, Answers.class);
    }

    @Test
    void aDescriptionIsKnownAndColoured() {
        assertEquals(filetype(), answers.filetype());
        assertEquals(colours(), answers.colours());
    }

    @Test
    void whatIsWrongIsShownInItsPlace() {
        assertEquals(List.of(27, 32), answers.diagnostics().stream().map(Found::line).sorted().toList());
        assertTrue(answers.diagnostics().stream().anyMatch(found -> found.message().contains("there is no enum `lamp_x`")));
    }

    @Test
    void aNameIsCompleted() {
        assertEquals(List.of("lamp_ways"), answers.completion());
        assertEquals("    in  u32 ways   of lamp_ways;", answers.completed());
    }

    @Test
    void aNameLeadsToItsDeclaration() {
        assertEquals(new Place("ways.uapi", 6, 7), answers.definition());
    }

    @Test
    void aNameIsChangedInAllFiles() throws IOException {
        assertTrue(Files.readString(folder.resolve("ways.uapi")).contains("flags lamp_manners prefix"));
        assertTrue(Files.readString(folder.resolve("lamps.uapi")).contains("in  u32 ways   of lamp_manners;"));
    }

    @Test
    void whatIsTypedStandsInByItsBraces() {
        assertEquals(List.of("/// Lamps.", "description lamps {", "    since 6.1;", "}"), answers.written());
    }

    Answers answers() {
        return answers;
    }

    private boolean isInstalled() throws InterruptedException {
        try {
            ProcessBuilder question = new ProcessBuilder(whetherInstalled()).redirectErrorStream(true);
            return question.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /// @return what the editor printed
    private String run(List<String> command, Path told) throws IOException, InterruptedException {
        assertTrue(Files.isExecutable(PACKED.resolve("uapi")), () -> "the command is not packed: " + PACKED);
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(Map.of(
                "PATH", PACKED + File.pathSeparator + System.getenv("PATH"),
                "UAPI_JAVA_HOME", System.getProperty("java.home"),
                "UAPI_ANSWERS", told.toString(),
                "XDG_CACHE_HOME", folder.toString(),
                "XDG_STATE_HOME", folder.toString()));
        Process editor = builder.start();
        if (!editor.waitFor(3, TimeUnit.MINUTES)) {
            editor.descendants().forEach(ProcessHandle::destroyForcibly);
            editor.destroyForcibly().waitFor();
        }
        return Files.readString(said);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
