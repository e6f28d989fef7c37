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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DmaTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private static final Path KEPT = Path.of("src/test/resources/dev/uapi/examples/dma/edu-6.12.117.jsonl");

    private static List<String> expected(String name) {
        return """
                This is %s, DEVICE 1. Its IOMMU is of the kind IOMMU_HW_INFO_TYPE_INTEL_VTD.
                It is attached to IOAS 2, where it can reach \\[0x0, 0xfedfffff\\], \\[0xfef00000, 0x7fffffffff\\].
                Its registers answer: 0xedcba987 for 0x12345678.
                It read 0x100000 and wrote 0x200000: 'what is mapped is reached'.
                It wrote 0x200000 once more, where nothing is mapped now: nothing came.
                It wrote 0x300000, which it may only read: nothing came.
                Refused: IOAS 2 cannot be closed: %s is attached to it: close the attachment first
                Refused: /dev/iommu cannot be closed: %s is bound to it: close the device first
                Refused: the arena cannot be closed: 0x1000 bytes at IOVA 0x1000 of IOAS 2 is memory of it: unmap that first
                Refused: IOMMU_IOAS_MAP: EINVAL, .*an attached device reserves some of these IOVAs.*
                All is unmapped, detached and destroyed: the next address space is IOAS 2 again.
                """.formatted(name, name, name).lines().toList();
    }

    /// `-Dbless=true` keeps what the kernel answers now as the trace that simulators are held against.
    @Test
    void aRealDeviceCopiesMemory() throws IOException, InterruptedException {
        List<String> output = Guest.emulated(Duration.ofMinutes(2)).java(CLASS_PATH, List.of(OnTheDevice.class.getName()));
        List<String> trace = marked(OnTheDevice.MARK, output);
        List<String> stopped = marked(OnTheDevice.STOPPED, output);

        List<String> printed = output.subList(0, output.size() - trace.size() - stopped.size());
        assertLinesMatch(Stream.of("vfio0", "the device").flatMap(name -> expected(name).stream()).toList(), printed);
        assertEquals(List.of("0x200000", "0x300000", "0x200000", "0x300000"), stopped);
        assertTrue(trace.size() > 30, "only " + trace.size() + " calls were recorded");
        if (Boolean.getBoolean("bless")) {
            Files.write(KEPT, trace);
        }
    }

    private static List<String> marked(String mark, List<String> output) {
        return output.stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length())).toList();
    }
}
