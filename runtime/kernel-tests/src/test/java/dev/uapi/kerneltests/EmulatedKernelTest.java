package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Linux 6.12.117 in an emulated machine: also what takes a device and an IOMMU.
final class EmulatedKernelTest extends KernelTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    EmulatedKernelTest() {
        super(Subject.EMULATED, false);
    }

    @Override
    Guest guest() throws IOException {
        return Guest.emulated(LIMIT);
    }

    @Test
    void aCommandThatFailsSaysSo() {
        IOException failure = assertThrows(IOException.class, () -> guest().run(List.of("sh", "-c", "echo 'out of order'; exit 7")));
        assertEquals("the command in the guest ended with 7:\nout of order\n", failure.getMessage());
    }

    @Test
    void aGuestThatHangsIsEndedAndWhatItPrintedIsShown() {
        IOException failure = assertThrows(
                IOException.class,
                () -> Guest.emulated(Duration.ofSeconds(20)).run(List.of("sh", "-c", "echo 'going to sleep'; sleep 1000")));
        assertTrue(failure.getMessage().contains("going to sleep\n"), failure::getMessage);
        assertTrue(failure.getMessage().contains("did not end within 20 seconds"), failure::getMessage);
    }
}
