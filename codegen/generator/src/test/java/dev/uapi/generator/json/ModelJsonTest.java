package dev.uapi.generator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.uapi.generator.Golden;
import dev.uapi.generator.Texts;
import dev.uapi.generator.output.GenerationException;
import dev.uapi.generator.output.OutputTree;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Specification;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelJsonTest {
    @Test
    void theModelIsWhatItIsMeantToBe() throws GenerationException {
        Golden.check("window/json", OutputTree.of("json", Map.of("window.json", window())));
        Golden.check("json", OutputTree.of("json", Map.of("lamp.json", ModelJson.of(lamp()))));
    }

    @Test
    void theSchemaAdmitsIt() throws IOException {
        assertEquals(List.of(), schema().validate(window(), InputFormat.JSON));
        assertEquals(List.of(), schema().validate(ModelJson.of(Texts.specification(Texts.hostile())), InputFormat.JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "6.1.9", "6.4", "6.6", "7.0"})
    void theSchemaAdmitsWhatAReleaseHad(String release) throws IOException {
        String then = ModelJson.of(lamp().asOf(Release.parse(release).orElseThrow()));
        assertEquals(List.of(), schema().validate(then, InputFormat.JSON));
        assertTrue(then.contains("\"known\": \"" + release + "\""), then);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"minimumSize\": 48", "\"tier\": \"basic\"", "\"direction\": \"inout\"", "\"alignment\": 8"})
    void theSchemaRefusesWhatItIsNot(String part) throws IOException {
        String name = part.substring(0, part.indexOf(':'));
        assertFalse(schema().validate(window().replace(part, name + ": \"?\""), InputFormat.JSON).isEmpty());
        assertFalse(schema().validate(window().replace(name, "\"else\""), InputFormat.JSON).isEmpty());
    }

    private static String window() {
        return ModelJson.of(Texts.specification(Texts.window()));
    }

    /// What uses everything that the language has.
    private static Specification lamp() {
        return Texts.specification(Texts.resource("reference/lamp.uapi"));
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = Objects.requireNonNull(ModelJson.class.getResourceAsStream("model.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON);
        }
    }
}
