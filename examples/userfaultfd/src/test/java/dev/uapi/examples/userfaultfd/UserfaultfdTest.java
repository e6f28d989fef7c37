package dev.uapi.examples.userfaultfd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.KernelDevice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program, for real.
final class UserfaultfdTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// An open device, or the test is skipped and says why.
    static KernelDevice device() {
        try {
            return KernelDevice.open(Userfaultfd.DEVICE);
        } catch (DeviceUnavailableException refused) {
            return abort(refused.getMessage());
        }
    }

    @Test
    @Timeout(60)
    void theOtherThreadSeesWhatWasBrought() {
        device().close();
        assertEquals(0, run(Userfaultfd.DEVICE), () -> err.toString(StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.getFirst().startsWith("this kernel has "), lines::toString);
        assertEquals("4 pages are registered, and none of them is there", lines.get(1));
        assertTrue(lines.get(2).endsWith(" waits for the page at offset 0"), lines::toString);
        assertEquals("the thread saw: bytes that came from somewhere else", lines.getLast());
    }

    @Test
    void itSaysWhyItCannot(@TempDir Path folder) {
        assertEquals(2, run(folder.resolve("userfaultfd")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("userfaultfd"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    private int run(Path path) {
        return Userfaultfd.run(
                path, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
