package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ModelCommandTest {
    @TempDir
    private Path folder;

    @Test
    void itSaysWhatTheDescriptionSays() throws IOException {
        Run run = Run.of("model", Samples.rich(folder));
        assertEquals(0, run.status(), run.err());
        JsonNode model = JsonMapper.shared().readTree(run.out());
        List<String> members = List.of("descriptions", "devices", "fileKinds", "objects", "commands", "structs", "enums", "extensions");
        assertEquals(members, List.copyOf(model.propertyNames()));
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
}
