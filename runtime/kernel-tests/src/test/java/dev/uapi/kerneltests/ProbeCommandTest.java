package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `uapi probe` inside real kernels, as somebody would run it there: what it says of every command, field, flag and extension.
///
/// `-Dbless=true` takes what it says now for right: read it.
final class ProbeCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/uapi/kerneltests/probes");

    private static void says(String name, Guest guest, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Main.class.getName(), "probe"));
        command.addAll(List.of(arguments));
        List<String> output = guest.java(System.getProperty("java.class.path"), command);
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("bless")) {
            Files.write(golden, output);
        }
        assertEquals(Files.readString(golden), String.join("\n", output) + "\n");
    }

    @Test
    void aNewKernelWithoutADevice() throws IOException, InterruptedException {
        says("linux-7.3.4.txt", Guest.userMode());
    }

    /// Behind its IOMMU there is neither nesting nor dirty tracking.
    @Test
    void anOlderKernelWithADevice() throws IOException, InterruptedException {
        says("linux-6.12.117.txt", Guest.emulated(Duration.ofMinutes(8)), "--vfio", "/dev/vfio/devices/vfio0");
    }
}
