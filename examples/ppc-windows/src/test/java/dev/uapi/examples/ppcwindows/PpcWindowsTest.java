package dev.uapi.examples.ppcwindows;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.simulator.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Where there are no windows the program does without.
final class PpcWindowsTest {
    @Test
    void mapsWithoutWindows() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Iommufd iommu = Iommufd.over(Simulator.open())) {
            PpcWindows.run(iommu, new PrintStream(told, true, StandardCharsets.UTF_8));
        }

        String text = told.toString(StandardCharsets.UTF_8);

        assertTrue(text.startsWith("PPC_WINDOWS: absent, the kernel has no such command"), text);
        assertTrue(text.endsWith("\nmapped at 0x10000, as everywhere\n"), text);
    }
}
