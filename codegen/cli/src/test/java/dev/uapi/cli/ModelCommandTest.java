package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.uapi.cli.model.ModelJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ModelCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theModelIsWhatItIsMeantToBe() throws IOException {
        Path golden = Path.of("src", "test", "resources", "dev", "uapi", "cli", "rich.json");
        Run run = Run.of("model", Samples.rich(folder));
        assertEquals(0, run.status(), run.err());
        if (Boolean.getBoolean("bless")) {
            Files.writeString(golden, run.out());
        }
        assertEquals(Files.readString(golden), run.out());
    }

    @Test
    void itIsAsTheSchemaSays() throws IOException {
        String model = Run.of("model", Samples.rich(folder)).out();
        assertEquals(List.of(), schema().validate(model, InputFormat.JSON));
        assertTrue(!schema().validate(model.replace("\"basic\"", "\"simple\""), InputFormat.JSON).isEmpty());
    }

    @Test
    void numbersOf64BitsAreUnsigned() throws IOException {
        JsonNode model = JsonMapper.shared().readTree(Run.of("model", Samples.rich(folder)).out());
        JsonNode last = model.get("enums").get(0).get("members").get(1);
        assertEquals("9223372036854775808", last.get("value").bigIntegerValue().toString());
    }

    @Test
    void thereIsNoModelOfAWrongDescription() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.uapi"), "uapi 1;\noops\n");
        Run run = Run.of("model", wrong);
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("| oops"), run.err());
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = Objects.requireNonNull(ModelJson.class.getResourceAsStream("model.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON);
        }
    }
}
