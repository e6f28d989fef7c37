package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class NextCommandTest {
    @TempDir
    private Path folder;

    private Path lamp;

    @BeforeEach
    void write() throws IOException {
        String text = Files.readString(Samples.lamp(folder)).replace("unknown fails", "claims 0x13 \"another tree\";\n    unknown fails");
        lamp = Files.writeString(folder.resolve("lamp.uapi"), text + """

                /// Blinks.
                basic command LAMP_BLINK = 0x12 no argument { }

                /// How it looks.
                enum lamp_colour {
                    /// As it is.
                    LAMP_COLOUR_NONE = 0;
                }
                """);
    }

    @Test
    void itTellsWhatIsNextAndWhatWasLeftOut() {
        assertEquals(new Run(0, """
                ioctl 'L' (0x4c) of /dev/lamp, from 0x10
                  next     0x14 (20)
                  free     0x11
                  claimed  0x13 (19)  by another tree
                  taken    0x10, 0x12

                enum lamp_colour
                  next     1
                  taken    0
                """, ""), Run.of("next", lamp));
    }

    @ParameterizedTest
    @CsvSource({"L", "0x4c", "76", "/dev/lamp", "LAMP_BLINK"})
    void oneOfThemIsToldWithNames(String word) {
        assertEquals(new Run(0, """
                ioctl 'L' (0x4c) of /dev/lamp, from 0x10
                  next     0x14 (20)
                  free     0x11
                  claimed  0x13 (19)  by another tree
                  taken    0x10 (16)  LAMP_SET
                  taken    0x12 (18)  LAMP_BLINK
                """, ""), Run.of("next", "--in", word, lamp));
    }

    @Test
    void aMisspeltNameIsToldWithASimilarOne() {
        Run run = Run.of("next", lamp, "--in", "lamp_color");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("nothing that has a number is called lamp_color; did you mean lamp_colour?"), run.err());
    }

    @Test
    void programsGetJson() {
        JsonNode all = JsonMapper.shared().readTree(Run.of("next", "--format", "json", lamp).out()).get("numberings");
        assertEquals(2, all.size());
        JsonNode ioctls = all.get(0);
        assertEquals("ioctl", ioctls.get("kind").asString());
        assertEquals(0x14, ioctls.get("next").asInt());
        assertEquals(0x11, ioctls.get("free").get(0).get("last").asInt());
        assertEquals("LAMP_SET", ioctls.get("taken").get(0).get("names").get(0).asString());
        assertEquals("another tree", ioctls.get("claimed").get(0).get("by").asString());
    }

    @Test
    void ofAWrongDescriptionNothingIsTold() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.uapi"), "uapi 1;\nfoo\n");
        Run run = Run.of("next", wrong);
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("wrong.uapi:2:1"), run.err());
    }
}
