package dev.uapi.examples.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.uapi.examples.loop.basic.ClrFd;
import dev.uapi.examples.loop.basic.Configure;
import dev.uapi.examples.loop.basic.CtlAdd;
import dev.uapi.examples.loop.basic.CtlGetFree;
import dev.uapi.examples.loop.basic.CtlRemove;
import dev.uapi.examples.loop.basic.GetStatus64;
import dev.uapi.examples.loop.basic.SetFd;
import dev.uapi.runtime.DeviceUnavailableException;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.KernelDevice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program, and what the description says of failures, for real: where the devices can be opened.
final class LoopTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theDiskHoldsWhatTheFileHolds() throws IOException {
        free().close();
        assertEquals(0, run(Loop.CONTROL), () -> err.toString(StandardCharsets.UTF_8));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.getFirst().endsWith(" is free"), lines::toString);
        assertEquals("512 bytes of it begin with: bytes of a file, read from a disk", lines.get(2));
        assertTrue(lines.getLast().endsWith(" is free again"), lines::toString);
    }

    @Test
    void itSaysWhyItCannot(@TempDir Path folder) throws IOException {
        assertEquals(2, run(folder.resolve("loop-control")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("loop-control"));
    }

    @Test
    void whatHasNoFileSaysSo() {
        try (KernelDevice disk = free(); Arena arena = Arena.ofConfined()) {
            assertEquals(Errno.ENXIO.result(), GetStatus64.allocate(arena).tryCall(disk));
            assertEquals(Errno.ENXIO.result(), ClrFd.tryCall(disk));
            assertEquals(Errno.EBADF.result(), SetFd.tryCall(disk, -1));
            Configure configure = Configure.allocate(arena).fd(0xffffffffL);
            assertEquals(Errno.EBADF.result(), configure.tryCall(disk));
            assertTrue(configure.causes(Errno.EBADF).contains(Configure.Causes.NO_FILE));
        }
    }

    @Test
    void numbersThatAreTakenOrNoneAreRefused() {
        try (KernelDevice control = open(Loop.CONTROL)) {
            int free = Math.toIntExact(CtlGetFree.call(control));
            assertEquals(Errno.EEXIST.result(), CtlAdd.tryCall(control, free));
            assertEquals(Errno.ENODEV.result(), CtlRemove.tryCall(control, 1_000_000));
        }
    }

    private int run(Path path) throws IOException {
        return Loop.run(
                path, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /// A device without a file, or the test is skipped and says why.
    private static KernelDevice free() {
        try (KernelDevice control = open(Loop.CONTROL)) {
            return open(Path.of("/dev/loop" + CtlGetFree.call(control)));
        }
    }

    private static KernelDevice open(Path path) {
        try {
            return KernelDevice.open(path);
        } catch (DeviceUnavailableException refused) {
            return abort(refused.getMessage());
        }
    }
}
