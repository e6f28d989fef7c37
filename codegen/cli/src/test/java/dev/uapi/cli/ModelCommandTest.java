package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void itSaysWhatTheDescriptionSaidThen() throws IOException {
        Path lamp = Files.writeString(folder.resolve("lamp.uapi"), Files.readString(Samples.lamp(folder)) + """

                /// Dims it.
                basic command LAMP_DIM = 0x11 no argument since 6.5, 6.1.y { }
                """);
        assertEquals(List.of("LAMP_SET"), commands(Run.of("model", "--as-of", "6.4", lamp)));
        assertEquals(List.of("LAMP_SET", "LAMP_DIM"), commands(Run.of("model", "--as-of", "6.1.50", lamp)));
        assertEquals(List.of("LAMP_SET", "LAMP_DIM"), commands(Run.of("model", "--as-of", "6.9.3", lamp)));
    }

    private static List<String> commands(Run run) {
        assertEquals(0, run.status(), run.err());
        JsonNode commands = JsonMapper.shared().readTree(run.out()).get("commands");
        return commands.valueStream().map(command -> command.get("name").asString()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "6.0|lamp came with Linux 6.1: there is nothing of it in 6.0",
        "7.0|lamp is described through Linux 6.9: nothing is known of 7.0",
        "6.1.y|'6.1.y' is no release; write one such as 6.6 or 6.12.117",
        "six|'six' is no release; write one such as 6.6 or 6.12.117"
    })
    void aReleaseThatNothingIsKnownOfIsNone(String release, String message) throws IOException {
        Run run = Run.of("model", "--as-of", release, Samples.lamp(folder));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains(message), run.err());
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
