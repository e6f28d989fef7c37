package dev.uapi.examples.dma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.kerneltests.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DmaTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final Path KEPT = Path.of("src/test/resources/dev/uapi/examples/dma/edu-6.12.117.jsonl");

    /// `-Dbless=true` keeps what the kernel answers now as the trace that simulators are held against.
    @Test
    void aRealDeviceCopiesMemory() throws IOException, InterruptedException {
        List<String> output = Guest.emulated(Duration.ofMinutes(2)).java(CLASS_PATH, List.of(OnTheDevice.class.getName()));
        List<String> trace = marked(OnTheDevice.MARK, output);
        List<String> stopped = marked(OnTheDevice.STOPPED, output);

        List<String> printed = output.subList(0, output.size() - trace.size() - stopped.size());
        assertLinesMatch(Stream.of("vfio0", "the device").flatMap(name -> Printed.by(name).stream()).toList(), printed);
        // Of two faults in a row the IOMMU may tell one: it has room for one that the kernel has not read yet.
        assertEquals(Set.of("0x200000", "0x300000"), Set.copyOf(stopped));
        assertTrue(trace.size() > 30, "only " + trace.size() + " calls were recorded");
        if (Boolean.getBoolean("bless")) {
            Files.write(KEPT, trace);
        }
    }

    private static List<String> marked(String mark, List<String> output) {
        return output.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length())).toList();
    }
}
