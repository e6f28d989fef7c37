package dev.uapi.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.replay.TraceException;
import dev.uapi.replay.TraceLine;
import dev.uapi.replay.TraceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Whatever a trace says, it is shown or refused.
final class AnyTraceTest {
    private static final Path SAMPLES = Path.of("src/test/resources/dev/uapi/decode");
    private static final String CHARACTERS = "0123456789abcdef\"{}[],:-x() <>=";

    private static final Dictionary DICTIONARY = Dictionary.of(WholeSpec.specification());

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

    /// Every number that a command of the two devices may have, with any bytes in its structure and behind its pointers.
    @Test
    void anyBytesAreShown() throws TraceException, IOException {
        for (int round = 0; round < 2000; round++) {
            int length = 24 + random.nextInt(72);
            String line = """
                    {"cmd":"0x%x","raw":"%s","memory":{"8":"%s","16":{"bytes":"%s","readable":%d}},"errno":%s,"out":"%s"}
                    """.formatted(0x3b64 + random.nextInt(0x40), bytes(length), bytes(random.nextInt(64)), bytes(40), random.nextInt(40),
                            List.of("null", "\"EINVAL\"", "\"EFAULT\"", "\"ENOENT\"", "4095").get(random.nextInt(5)), bytes(length));
            List<String> shown = shown((random.nextBoolean() ? "{\"open\":\"iommu\"}\n" : "{\"open\":\"vfio\"}\n") + line);
            assertTrue(shown.getFirst().startsWith("ioctl(1</dev/"), line);
        }
    }

    @Test
    void damagedLinesAreShownOrRefused() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLES.resolve("calls.jsonl"));
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            String damaged = damaged(lines.get(random.nextInt(lines.size())));
            try {
                shown(damaged + "\n");
            } catch (TraceException failure) {
                refused++;
            }
        }
        assertTrue(refused > 100 && refused < 1900, refused + " were refused");
    }

    /// What stands in front of a name and behind it is the same as ever.
    @Test
    void damagedLinesOfStraceKeepTheirEnds() throws IOException {
        StraceDecoder decoder = new StraceDecoder(DICTIONARY, Causes.ANYWHERE, new Paint(false));
        List<String> lines = Files.readAllLines(SAMPLES.resolve("no-paths.txt"));
        for (int round = 0; round < 2000; round++) {
            String line = damaged(lines.get(random.nextInt(lines.size())));
            String first = decoder.decode(line).getFirst();
            if (!first.equals(line)) {
                int same = Math.max(0, line.indexOf(", ", line.indexOf("ioctl(")));
                assertEquals(line.substring(0, same), first.substring(0, same));
                assertTrue(first.endsWith(line.substring(Math.max(line.lastIndexOf('='), line.lastIndexOf(')')))), line + "\n" + first);
            }
        }
    }

    private String bytes(int length) {
        byte[] bytes = new byte[length];
        for (int place = 0; place < length; place++) {
            bytes[place] = random.nextInt(3) == 0 ? (byte) random.nextInt(random.nextBoolean() ? 8 : 256) : 0;
        }
        return HexFormat.of().formatHex(bytes);
    }

    private String damaged(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int changes = random.nextInt(4); changes >= 0; changes--) {
            int place = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(place);
            } else {
                text.insert(place, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
        }
        return text.toString();
    }

    /// What the last line is shown as.
    private static List<String> shown(String trace) throws TraceException, IOException {
        TraceText text = new TraceText(DICTIONARY, new Lists(32), new Paint(false));
        List<String> shown = List.of();
        ByteArrayInputStream stream = new ByteArrayInputStream(trace.getBytes(StandardCharsets.UTF_8));
        try (TraceReader reader = TraceReader.of("trace", stream, DICTIONARY.catalogs())) {
            for (Optional<TraceLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                shown = text.of(line.get());
                assertFalse(shown.isEmpty());
            }
        }
        return shown;
    }
}
