package dev.uapi.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.uapi.language.Source;
import dev.uapi.language.diagnostic.Code;
import dev.uapi.language.diagnostic.Policy.Level;
import dev.uapi.language.model.Release;
import dev.uapi.project.ProjectFile.Suppressed;
import dev.uapi.project.ProjectReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reader and the published schema say the same of every project file, and the reader says where and why.
final class ProjectReaderTest {
    private static final String SCHEMA = read();

    static Stream<Path> valid() {
        return Samples.files("valid").stream();
    }

    static Stream<Path> invalid() {
        return Samples.files("invalid").stream();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void bothTakeWhatIsRight(Path file) throws IOException {
        assertEquals("", Samples.pictures(ProjectReader.read(source(file)).findings()));
        assertTrue(isAdmitted(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void bothRefuseWhatIsWrong(Path file) throws IOException {
        String pictures = Samples.pictures(ProjectReader.read(source(file)).findings());
        assertEquals(Samples.golden("invalid/" + file.getFileName() + ".txt", pictures), pictures);
        assertFalse(pictures.isEmpty());
        assertFalse(isAdmitted(Files.readString(file)));
    }

    @Test
    void whatItSaysIsTakenAsItStands() throws IOException {
        ProjectFile project = ProjectReader.read(source(Samples.files("valid").getLast())).file();
        assertEquals(List.of("src/main/uapi", "more/one.uapi"), project.roots().stream().map(Spot.Text::value).toList());
        assertEquals(List.of("vendor", "../lib/uapi-spec.jar"), project.imports().stream().map(Spot.Text::value).toList());
        assertEquals(new Release(6, 12, 117), project.view().orElseThrow().release());
        assertEquals(
                Map.of(
                        Code.NUMBER_HIDES_DIRECTION, Level.HINT,
                        Code.CLAIMED_NUMBER, Level.ERROR,
                        Code.IMPLICIT_PADDING, Level.WARNING,
                        Code.OPEN_QUESTION, Level.ERROR,
                        Code.UNDOCUMENTED, Level.OFF),
                project.levels());
        assertEquals(List.of("UAPI0301 legacy/**", "UAPI0407 src/main/uapi/old_*.uapi"), project.suppressions().stream()
                .map(ProjectReaderTest::text)
                .toList());
    }

    @Test
    void whatMakesSenseHoldsBesideWhatDoesNot() {
        ProjectFile project = ProjectReader.read(new Source("uapi.json", """
                { "roots": ["a", 1, "b"], "release": "newest", "checks": { "UAPI0601": "hint", "UAPI0201": "hint" } }
                """)).file();
        assertEquals(List.of("a", "b"), project.roots().stream().map(Spot.Text::value).toList());
        assertEquals(Map.of(Code.UNDOCUMENTED, Level.HINT), project.levels());
    }

    @Test
    void aKeyThatIsSaidAgainIsToldAndTheFirstOneHolds() {
        Reading reading = ProjectReader.read(new Source("uapi.json", """
                { "roots": ["a"], "roots": ["b"], "checks": { "UAPI0601": "hint", "UAPI0601": "error" } }
                """));
        assertEquals(
                List.of("uapi.json:1:19 UAPI0208", "uapi.json:1:67 UAPI0208"),
                reading.findings().stream().map(finding -> finding.place() + " " + finding.code()).toList());
        assertEquals(List.of("a"), reading.file().roots().stream().map(Spot.Text::value).toList());
        assertEquals(Map.of(Code.UNDOCUMENTED, Level.HINT), reading.file().levels());
    }

    @Test
    void noTextMakesItThrowOrHang() {
        String most = "{\"roots\":[\"a\"],\"checks\":{\"UAPI0601\":{\"severity\":\"off\",\"reason\":\"x\\u0041\"}},\"release\":\"6.1\"}";
        IntStream.range(0, most.length()).forEach(end -> assertFalse(findings(most.substring(0, end)).isEmpty(), most.substring(0, end)));
        IntStream.range(0, most.length()).forEach(at -> findings(most.substring(0, at) + most.substring(at + 1)));
        assertFalse(findings("[".repeat(100_000)).isEmpty());
        assertFalse(findings("{\"roots\":" + "9".repeat(100_000) + "}").isEmpty());
    }

    @Test
    void theSchemaKnowsEveryRuleThatMayBeLowered() {
        JsonNode codes = JsonMapper.shared().readTree(SCHEMA).at("/$defs/code/enum");
        List<String> lowerable = Arrays.stream(Code.values()).filter(Code::mayBeLowered).map(Code::toString).toList();
        assertEquals(lowerable, codes.valueStream().map(JsonNode::asString).toList());
    }

    @Test
    void theSchemaExplainsEveryKey() {
        JsonNode schema = JsonMapper.shared().readTree(SCHEMA);
        schema.get("properties").properties().forEach(key -> assertTrue(key.getValue().has("description"), key.getKey()));
        schema.get("$defs").properties().forEach(key -> assertTrue(key.getValue().has("description"), key.getKey()));
    }

    private static List<?> findings(String text) {
        return ProjectReader.read(new Source("uapi.json", text)).findings();
    }

    private static String text(Suppressed suppressed) {
        return suppressed.code() + " " + suppressed.files();
    }

    private static Source source(Path file) throws IOException {
        return new Source("uapi.json", Files.readString(file));
    }

    /// The validator reads as leniently as Jackson can be told to: that a text is JSON at all is for a strict reader to say.
    private static boolean isAdmitted(String text) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA, InputFormat.JSON);
        try {
            return schema.validate(JsonMapper.shared().readTree(text).toString(), InputFormat.JSON).isEmpty();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static String read() {
        try (InputStream schema = Objects.requireNonNull(ProjectReader.class.getResourceAsStream("uapi.schema.json"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
