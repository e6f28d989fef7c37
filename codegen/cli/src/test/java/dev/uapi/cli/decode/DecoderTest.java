package dev.uapi.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.cli.probe.BundledDescriptions;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecoderTest {
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
        new Decoder(BundledDescriptions.analysis().specification().orElseThrow(), out, wishes).decode(List.of("-"), input);
        assertEquals(1, linesBefore.getFirst());
    }
}
