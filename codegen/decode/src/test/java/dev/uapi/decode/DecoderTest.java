package dev.uapi.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecoderTest {
    private static final Path SAMPLES = Path.of("src/test/resources/dev/uapi/decode");

    /// What strace 6.1 printed in front of a real Linux 7.3.4, in several of its ways. `-Dbless=true` takes what comes out now for
    /// right: read it.
    @ParameterizedTest
    @ValueSource(strings = {"paths", "no-paths", "forms", "threads"})
    void whatStracePrintsGetsNamesAndCauses(String name) throws IOException, CannotDecodeException {
        assertShown(name, ".txt");
    }

    /// Made up, one line for each thing that a trace can show.
    @Test
    void aTraceIsShownAsStraceWould() throws IOException, CannotDecodeException {
        assertShown("calls", ".jsonl");
    }

    private static void assertShown(String name, String suffix) throws IOException, CannotDecodeException {
        String shown = shown(SAMPLES.resolve(name + suffix), false);
        Path golden = SAMPLES.resolve(name + ".decoded.txt");
        if (Boolean.getBoolean("bless")) {
            Files.writeString(golden, shown);
        }
        assertEquals(Files.readString(golden), shown);
    }

    @Test
    void longArraysAreShownWholeOnDemand() throws CannotDecodeException {
        String some = shown(SAMPLES.resolve("calls.jsonl"), false);
        String all = shown(SAMPLES.resolve("calls.jsonl"), true);
        assertTrue(some.contains("{start=0x1f00000, last=0x1f00fff}, ...]"), some);
        assertTrue(all.contains("{start=0x2600000, last=0x2600fff}, {start=0x2700000, last=0x2700fff}]"), all);
    }

    private static String shown(Path file, boolean full) throws CannotDecodeException {
        StringWriter shown = new StringWriter();
        try (PrintWriter out = new PrintWriter(shown)) {
            new Decoder(WholeSpec.specification(), out, new Decoder.Wishes(Optional.empty(), full, false))
                    .decode(List.of(file.toString()), InputStream.nullInputStream());
        }
        return shown.toString();
    }

    /// Who watches a program wants to see its calls while it runs.
    @ParameterizedTest
    @ValueSource(strings = {"ioctl(3, 0x3b81, 0x7f) = 0\n", "{\"ioctl\":\"IOMMU_IOAS_ALLOC\",\"arg\":{},\"errno\":\"ENOMEM\"}\n"})
    void aCallIsShownBeforeTheNextOneIsMade(String call) throws CannotDecodeException {
        StringWriter shown = new StringWriter();
        List<Long> linesBefore = new ArrayList<>();
        InputStream next = new InputStream() {
            @Override
            public int read() {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                linesBefore.add(shown.toString().lines().count());
                return -1;
            }
        };
        InputStream input = new SequenceInputStream(new ByteArrayInputStream(call.getBytes(StandardCharsets.UTF_8)), next);
        PrintWriter out = new PrintWriter(new BufferedWriter(shown));
        Decoder.Wishes wishes = new Decoder.Wishes(Optional.empty(), false, false);
        new Decoder(WholeSpec.specification(), out, wishes).decode(List.of("-"), input);
        assertEquals(1, linesBefore.getFirst());
    }
}
