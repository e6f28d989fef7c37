package dev.uapi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a maintainer gets of `uapi diff --format markdown`.
final class MailTest {
    private static final Path SPEC = Path.of("../../spec/src/main/uapi");
    private static final int WIDTH = 75;
    private static final String GROWTH = """
            # `lamp` from 6.1 to 6.9

            Nothing breaks. Growth: 4, additions: 0.

            ## LAMP_SET

            * a call can fail in one more way: `EINVAL dimmed when dim != 0`; it
              concerns what is new, or only words say when (UAPI1379)
            * `__reserved`: a field has come at the end: `at 9`; old programs do not
              bring it, which counts as 0 (UAPI1371)
            * `dim`: a field has come at the end: `at 8`; old programs do not bring it,
              which counts as 0 (UAPI1371)
            * `level`: a field has come at the end: `at 12`; old programs do not bring
              it, which counts as 0 (UAPI1371)

            **Before**, 8 bytes:

            ```
                    0       1       2       3       4       5       6       7
                0 | size                          | on                            |
            ```

            **After**, 16 bytes:

            ```
                    0       1       2       3       4       5       6       7
                0 | size                          | on                            |
                  = required: the first 8 bytes ===================================
                8 | dim   | __reserved            | level                         |
            ```

            **Old programs, and new ones on an older kernel**

            * Compiled with the older structure, a program passes 8 bytes: they are
              taken. What is missing counts as 0: `level`.
            * Compiled with the newer one, it passes 16 bytes: an older kernel takes
              them while all behind the first 8 is 0, and answers `E2BIG` otherwise.

            **Whether a kernel has it**

            * `LAMP_SET.level`: `LAMP_SET { size = 16, dim = 1, level = 1 }`: `EINVAL`
              where it is there, `E2BIG` or `ENOTTY` where it is not.
            """;

    @TempDir
    private Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = Samples.lamp(folder);
        after = Files.writeString(folder.resolve("after.uapi"), Files.readString(before));
    }

    @Test
    void growthShowsTheBytesTheProgramsAndTheQuestion() throws IOException {
        change("    required;\n", """
                    required;
                    since 6.4 {
                        in u8 dim zero;
                        in u8[3] __reserved zero;
                        /// How bright.
                        in u32 level;
                    }
                    fails EINVAL dimmed "not yet" when dim != 0;
                """);
        assertEquals(
                GROWTH,
                Run.of("diff", "--format", "markdown", "--as-of", "6.1..6.9", after).out());
    }

    @Test
    void whatBreaksComesFirstAndSaysWhoIsHit() throws IOException {
        change("    in u32 on;\n    required;\n", "    in u32 on;\n    /// How bright.\n    in u32 level;\n    required;\n");
        change("/dev/lamp", "/dev/lamps");
        Path list = Files.writeString(folder.resolve("breaks.txt"), "# Udev links it.\nUAPI1362 lamp: it is /dev/lamps, was /dev/lamp\n");
        Run run = Run.of("diff", "--format", "markdown", "--accepted", list, before, after);
        assertEquals(1, run.status());
        assertEquals(
                """
                # `lamp` from `%s` to `%s`

                **Breaking: 2.** Growth: 1, additions: 0.

                ## What breaks

                * `lamp`: the file is at another path: `it is /dev/lamps, was /dev/lamp`
                  (UAPI1362): programs do not find it. Accepted: Udev links it.
                * `LAMP_SET`: the smallest legal structure is larger: `12 bytes, was 8`
                  (UAPI1306): programs compiled with the shorter structure are refused.

                ## LAMP_SET
                """.formatted(before, after).lines().skip(2).toList(),
                run.out().lines().skip(2).limit(10).toList());
        assertTrue(run.out().contains("passes 8 bytes: less than\n  the 12 that are asked for now.\n"), run.out());
    }

    @Test
    void whatIsNewSaysHowToAskForIt() throws IOException {
        Files.writeString(after, """

                /// Blinks.
                basic command LAMP_BLINK = 0x12 (struct lamp_blink) {
                    /// How often.
                    in u8 a_long_name;
                    in u8[3] __reserved zero;
                    required;
                    fails EINVAL odd "odd" when __reserved != 0;
                }
                """, StandardOpenOption.APPEND);
        String told = Run.of("diff", "--format", "markdown", before, after).out();
        assertEquals(
                """
                ## LAMP_BLINK, new

                0x4c12 on /dev/lamp, 8 bytes: Blinks.

                ```
                        0       1       2       3       4       5       6       7
                    0 | size                          | a_lo~ | __reserved            |
                      a_lo~ = a_long_name
                ```

                **Whether a kernel has it**

                * `LAMP_BLINK`: `LAMP_BLINK { size = 0 }`: `EINVAL` where it is there,
                  `ENOTTY` where it is not.
                """,
                told.substring(told.indexOf("## LAMP_BLINK")));
    }

    @Test
    void withoutAChangeItIsOneSentence() {
        Run run = Run.of("diff", "--format", "markdown", before, after);
        assertEquals(new Run(0, "Nothing has changed from `%s` to `%s`.\n".formatted(before, after), ""), run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.2..6.6", "6.10..6.12", "6.14..6.17", "7.2..7.3"})
    void allOfARealHistoryIsTold(String span) {
        List<Path> files = List.of(SPEC.resolve("iommufd.uapi"), SPEC.resolve("vfio.uapi"));
        String mail = Run.of("diff", "--as-of", span, "--format", "markdown", files.getFirst(), files.getLast()).out();
        String json = Run.of("diff", "--as-of", span, "--format", "json", files.getFirst(), files.getLast()).out();
        String words = mail.replaceAll("\\s+", " ");
        for (JsonNode change : JsonMapper.shared().readTree(json).get("changes").values()) {
            if (!change.get("verdict").asString().equals("documentation")) {
                String text = change.get("message").asString().replaceFirst(".*?: (it has )?", "").strip();
                assertTrue(words.contains(text), change.toPrettyString());
            }
        }
        mail.lines().filter(line -> line.contains(" ") && !line.startsWith("#")).forEach(line ->
                assertTrue(line.length() <= WIDTH || !line.strip().replaceFirst("^\\* ", "").contains(" "), line));
    }

    @Test
    void thePageShowsWhatIsTold() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        String shown = page.substring(page.indexOf("````markdown\n") + "````markdown\n".length(), page.indexOf("````\n"));
        String told = Run.of("diff", "--format", "markdown", "--as-of", "6.14..6.17", SPEC.resolve("iommufd.uapi")).out();
        assertTrue(told.contains(shown), told);
    }

    private void change(String old, String now) throws IOException {
        String text = Files.readString(after);
        assertTrue(text.contains(old), text);
        Files.writeString(after, text.replace(old, now));
    }
}
