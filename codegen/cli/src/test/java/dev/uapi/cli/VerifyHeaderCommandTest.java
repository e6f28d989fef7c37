package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class VerifyHeaderCommandTest {
    private static final String HEADER = """
            #ifndef WINDOW_H
            #define WINDOW_H
            #include <linux/ioctl.h>
            #include <linux/types.h>

            struct window_open {
            \t__u32 width;
            \t__u32 height; /* in millimetres */
            };
            #define WINDOW_OPEN _IOW('w', 1, struct window_open)
            #endif
            """;

    @TempDir
    private Path folder;

    private Path description;

    @BeforeEach
    void write() throws IOException {
        description = Files.writeString(folder.resolve("window.uapi"), """
                uapi 1;

                /// A window.
                description window { header <linux/window.h>; since 6.2; known through 6.12; }

                /// The device.
                device window "/dev/window" { ioctl _IOW 'w'; }

                /// Opens it.
                basic command WINDOW_OPEN = 1 (struct window_open) {
                    /// In millimetres.
                    in u32 width;
                    /// In millimetres.
                    in u32 height;
                }
                """);
    }

    @Test
    void whatSaysTheSameIsFineWithoutAWord() throws IOException {
        assertEquals(new Run(0, "", ""), verify(HEADER));
    }

    @Test
    void aDifferenceIsShownInBothFiles() throws IOException {
        Run run = verify(HEADER.replace("__u32 height", "__u64 height"));
        assertEquals(1, run.status());
        String message = "error[UAPI1006]: field `window_open.height` is of type `__u64` in the header, and described as `u32`";
        assertTrue(run.out().contains(message), run.out());
        assertTrue(run.out().contains("window.h:8:8"), run.out());
        assertTrue(run.out().contains("window.uapi:14:12"), run.out());
        assertTrue(run.out().endsWith("1 error, 0 warnings\n"), run.out());
    }

    @Test
    void programsGetJson() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(verify(HEADER.replace("'w', 1", "'w', 2"), "--format", "json").out());
        JsonNode finding = json.get("findings").get(0);
        assertEquals("UAPI1005", finding.get("code").asString());
        assertEquals(10, finding.get("place").get("line").asInt());
        assertEquals(description.toString(), finding.get("related").get(0).get("place").get("file").asString());
    }

    @Test
    void whatCouldNotBeReadIsToldAndIsNoDifference() throws IOException {
        Run run = verify(HEADER.replace("#endif", "struct window_old { dev_t device; };\n#endif"));
        assertTrue(run.out().contains("warning[UAPI1011]: "), run.out());
    }

    @Test
    void aWrongDescriptionIsNotCompared() throws IOException {
        Files.writeString(description, "uapi 1;\nfoo\n");
        Run run = verify(HEADER);
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("window.uapi:2:1"), run.err());
    }

    @Test
    void aHeaderThatIsNotThereIsOneLine() {
        Path missing = folder.resolve("missing.h");
        assertEquals(
                new Run(2, "", "uapi: cannot read " + missing + ": there is no such file\n"),
                Run.of("verify-header", missing, "--against", description));
    }

    @Test
    void anOlderReleaseIsComparedAsItWas() throws IOException {
        Run run = verify(HEADER, "--as-of", "6.1");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("there is nothing of it in 6.1"), run.err());
    }

    private Run verify(String header, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("window.h"), header);
        Stream<Object> always = Stream.of("verify-header", file, "--against", description);
        return Run.of(Stream.concat(always, Stream.of(more)).toArray());
    }
}
