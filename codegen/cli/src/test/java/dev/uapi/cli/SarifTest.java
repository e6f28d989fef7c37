package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is told as SARIF is SARIF, and says what people are told.
final class SarifTest {
    private static final String HOLE = "UAPI0301";

    @TempDir
    private Path folder;

    private Path lamp;

    @BeforeEach
    void write() throws IOException {
        lamp = Samples.lamp(folder);
    }

    @Test
    void theSchemaAdmitsIt() throws IOException {
        change("in u32 on;", "in u32 on;\n    in u8 colour;\n    in u64 when;\n    in u32 on;");
        assertAdmitted(check());
        Path header = Files.writeString(folder.resolve("lamp.h"), "#define LAMP_SET 7\n");
        change("    in u8 colour;\n    in u64 when;\n    in u32 on;", "");
        assertAdmitted(told("verify-header", header, "--against", lamp, "--format", "sarif"));
        assertAdmitted(check());
        Path newer = Files.writeString(folder.resolve("newer.uapi"), Files.readString(lamp).replace("= 0x10 (", "= 0x11 ("));
        assertAdmitted(told("diff", "--format", "sarif", lamp, newer));
        assertFalse(schema().validate(check().replace("\"text\"", "\"txt\""), InputFormat.JSON).isEmpty());
    }

    @Test
    void aFindingHasItsRulePlaceAndOtherPlaces() throws IOException {
        String again = "/// Too.\nbasic command LAMP_SET = 0x11 (struct lamp_again) {\n    /// Again.\n    in u32 on;\n    required;\n}\n";
        Files.writeString(lamp, Files.readString(lamp) + again);
        JsonNode run = run(check());
        JsonNode result = result(run, "UAPI0202");
        assertEquals("error", result.get("level").asString());
        assertEquals("there is a command `LAMP_SET` already", result.at("/message/text").asString());
        assertEquals("lamp.uapi", result.at("/locations/0/physicalLocation/artifactLocation/uri").asString());
        assertEquals(26, result.at("/locations/0/physicalLocation/region/startLine").asInt());
        assertEquals(20, result.at("/relatedLocations/0/physicalLocation/region/startLine").asInt());
        assertEquals("LAMP_SET", result.at("/locations/0/logicalLocations/0/name").asString());
        JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
        assertEquals("DuplicateName", rule.get("name").asString());
        assertTrue(rule.at("/help/markdown").asString().startsWith("# UAPI0202: "));
    }

    @Test
    void aFixMendsWhatItIsFor() throws IOException {
        change("in u32 on;", "in u8 on;\n    /// When.\n    in aligned_u64 when;");
        JsonNode result = result(run(check()), HOLE);
        apply(result.at("/fixes/0/artifactChanges/0/replacements"));
        assertFalse(check().contains(HOLE), Files.readString(lamp));
    }

    @Test
    void aFingerprintStaysWhenLinesMove() throws IOException {
        change("in u32 on;", "in u8 on;\n    in aligned_u64 when;\n    in u8 hue;\n    in aligned_u64 until;");
        List<String> before = fingerprints();
        assertEquals(before.stream().distinct().toList(), before);
        change("uapi 1;\n", "uapi 1;\n\n// A line more.\n");
        change("/// Switches the lamp.", "/// Switches the lamp,\n/// or does not.");
        assertEquals(before, fingerprints());
    }

    @Test
    void whatNothingElseTellsApartIsCounted() throws IOException {
        change("in u32 on;", "in u64 on;\n    /// When.\n    in u64 when;");
        assertEquals(List.of("1", "1", "2"), fingerprints().stream().map(print -> print.replaceFirst(".*:", "")).toList());
    }

    @Test
    void aFileThatIsNotCheckedOutHasItsWholePath() throws IOException {
        change("in u32 on;", "in u8 on;\n    in aligned_u64 when;");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        JsonNode run = run(Run.in(in(elsewhere), "check", "--format", "sarif", lamp).out());
        JsonNode file = result(run, HOLE).at("/locations/0/physicalLocation/artifactLocation");
        assertEquals(lamp.toUri().toString(), file.get("uri").asString());
        assertFalse(file.has("uriBaseId"));
    }

    @Test
    void aChangeShowsTheWayFromTheOlderText() throws IOException, InterruptedException {
        Git.commit(folder, "lamp.uapi");
        change("uapi 1;\n", "uapi 1;\n\n");
        change("= 0x10 (", "= 0x11 (");
        JsonNode run = run(told("diff", "--git", "HEAD", "--format", "sarif", lamp));
        JsonNode steps = result(run, "UAPI1303").at("/codeFlows/0/threadFlows/0/locations");
        JsonNode older = steps.at("/0/location/physicalLocation");
        assertEquals("HEAD", older.at("/artifactLocation/uriBaseId").asString());
        assertEquals(20, older.at("/region/startLine").asInt());
        assertEquals("%SRCROOT%", steps.at("/1/location/physicalLocation/artifactLocation/uriBaseId").asString());
        assertEquals(21, steps.at("/1/location/physicalLocation/region/startLine").asInt());
        assertTrue(run.get("originalUriBaseIds").has("HEAD"));
        assertAdmitted(run(run));
    }

    @Test
    void whatIsGoneIsMissingInItsStructure() throws IOException {
        change("    required;\n", "    /// How bright.\n    in u32 level;\n    required;\n");
        Path newer = Files.writeString(folder.resolve("newer.uapi"), Files.readString(lamp).replaceFirst(" +/// How bright.\n.*\n", ""));
        JsonNode result = result(run(told("diff", "--format", "sarif", lamp, newer)), "UAPI1321");
        assertEquals("newer.uapi", result.at("/locations/0/physicalLocation/artifactLocation/uri").asString());
        assertEquals(20, result.at("/locations/0/physicalLocation/region/startLine").asInt());
        assertEquals("lamp.uapi", result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asString());
    }

    private void change(String old, String now) throws IOException {
        String text = Files.readString(lamp);
        assertTrue(text.contains(old), text);
        Files.writeString(lamp, text.replace(old, now));
    }

    private String check() {
        return told("check", "--format", "sarif", lamp);
    }

    private String told(Object... arguments) {
        return Run.in(in(folder), arguments).out();
    }

    private static Environment in(Path checkout) {
        return new Environment(Map.of("GITHUB_WORKSPACE", checkout.toString()), "");
    }

    private static JsonNode run(String log) {
        return JsonMapper.shared().readTree(log).at("/runs/0");
    }

    /// A whole log around a run.
    private static String run(JsonNode run) {
        return "{ \"version\": \"2.1.0\", \"runs\": [" + run + "] }";
    }

    private static JsonNode result(JsonNode run, String rule) {
        return run.get("results").valueStream()
                .filter(result -> result.get("ruleId").asString().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.toPrettyString()));
    }

    private List<String> fingerprints() {
        return run(check()).get("results").valueStream()
                .filter(result -> Stream.of(HOLE, "UAPI0303").anyMatch(result.get("ruleId").asString()::equals))
                .map(result -> result.at("/partialFingerprints/uapi~1v1").asString())
                .toList();
    }

    /// The last first, so that the others stay where they are.
    private void apply(JsonNode replacements) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(lamp));
        for (JsonNode replacement : replacements.valueStream().toList().reversed()) {
            JsonNode region = replacement.get("deletedRegion");
            int start = offset(text, region.get("startLine").asInt(), region.get("startColumn").asInt());
            int end = offset(text, region.get("endLine").asInt(), region.get("endColumn").asInt());
            text.replace(start, end, replacement.at("/insertedContent/text").asString());
        }
        Files.writeString(lamp, text);
    }

    private static int offset(CharSequence text, int line, int column) {
        return text.toString().lines().limit(line - 1L).mapToInt(each -> each.length() + 1).sum() + column - 1;
    }

    private static void assertAdmitted(String log) throws IOException {
        assertEquals(List.of(), schema().validate(log, InputFormat.JSON));
    }

    /// As OASIS has published it; a library that we need for nothing else brings it along.
    private static Schema schema() throws IOException {
        try (InputStream schema = Objects.requireNonNull(SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
        }
    }
}
