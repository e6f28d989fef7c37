package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Linux 6.12.117 in an emulated machine: also what takes a device and an IOMMU.
final class EmulatedKernelTest extends KernelTest {
    private static final String EMULATOR = "qemu-system-x86_64";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    EmulatedKernelTest() {
        super(Subject.EMULATED);
    }

    @Override
    Guest guest() {
        return guest(LIMIT);
    }

    private static Guest guest(Duration limit) {
        assumeTrue(Files.isReadable(kernels().resolve("bzImage-" + Subject.EMULATED.release())), "its kernel is not there");
        assumeTrue(onPath(EMULATOR), EMULATOR + " is not there: Debian's package is qemu-system-x86");
        return Guest.emulated(limit);
    }

    private static boolean onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    @Test
    void aCommandThatFailsSaysSo() throws IOException, InterruptedException {
        assertEquals(List.of("fine"), guest().run(List.of("echo", "fine")));

        IOException failure = assertThrows(IOException.class, () -> guest().run(List.of("sh", "-c", "echo 'out of order'; exit 7")));
        assertEquals("the command in the guest ended with 7:\nout of order\n", failure.getMessage());
    }

    @Test
    void aGuestThatHangsIsEndedAndWhatItPrintedIsShown() {
        IOException failure = assertThrows(
                IOException.class,
                () -> guest(Duration.ofSeconds(20)).run(List.of("sh", "-c", "echo 'going to sleep'; sleep 1000")));
        assertTrue(failure.getMessage().contains("going to sleep\n"), failure::getMessage);
        assertTrue(failure.getMessage().contains("did not end within 20 seconds"), failure::getMessage);
    }
}
