package dev.uapi.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuickstartTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... words) {
        return Quickstart.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @Test
    void theTourOnTheSimulator() {
        assertEquals(0, run("--simulator"));

        assertLinesMatch(
                """
                On the simulator, playing Linux 7.3: as asked for.

                An address space is memory as devices see it.
                    IOMMU_IOAS_ALLOC\\(\\) = 0, out_ioas_id=1

                Which addresses in it \\(IOVAs\\) can be mapped\\?
                    IOMMU_IOAS_IOVA_RANGES\\(ioas_id=1, num_iovas=16, .*\\) = 0, num_iovas=1, out_iova_alignment=1
                    \\[0x0, 0xffffffffffffffff\\]

                Two pages of this program go in, wherever the kernel likes.
                    IOMMU_IOAS_MAP\\(flags=WRITEABLE\\|READABLE, ioas_id=1, .*length=8192, .*\\) = 0, iova=0x.000

                The second page once more, for reading only.
                    IOMMU_IOAS_COPY\\(flags=READABLE, dst_ioas_id=1, src_ioas_id=1, length=4096, .*\\) = 0, dst_iova=0x.000

                Where something is mapped, nothing else can be.
                    IOMMU_IOAS_MAP\\(flags=FIXED_IOVA\\|READABLE, ioas_id=1, .*\\) = EEXIST
                    refused: IOMMU_IOAS_MAP: EEXIST, the fixed range touches an existing mapping

                Mappings go one by one; what is left goes with the address space.
                    IOMMU_IOAS_UNMAP\\(ioas_id=1, iova=0x.000, length=4096\\) = 0, length=4096
                    IOMMU_IOAS_UNMAP\\(ioas_id=1, iova=0x.000, length=8192\\) = 0, length=8192
                    IOMMU_DESTROY\\(id=1\\) = 0

                All of this is made from one description. Where to look, from the root of the project:
                  the description .*
                  Java bindings .*
                  simulator .*
                  reference .*
                """.lines().toList(),
                out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void withoutBeingAskedItSaysWhatItRunsOnAndWhy() {
        assertEquals(0, run());

        String introduction = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        assertTrue(
                introduction.matches("On the kernel: /dev/iommu of Linux .*|On the simulator, .*: cannot open /dev/iommu: .*"),
                introduction);
    }

    @Test
    void theCallsCanBeRecorded(@TempDir Path folder) throws IOException {
        Path trace = folder.resolve("calls.jsonl");
        assertEquals(0, run("--simulator", "--trace", trace.toString()));

        List<String> lines = Files.readAllLines(trace);
        assertEquals(10, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"open\":\"iommu\""), lines.getFirst());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"errno\":\"EEXIST\"")));
    }

    @Test
    void mistakesTakeOneLine(@TempDir Path folder) {
        assertEquals(2, run("--simulate"));
        assertEquals(2, run("--trace"));
        assertEquals(2, run("--trace", folder.resolve("missing/calls.jsonl").toString()));

        assertLinesMatch(
                List.of(
                        "quickstart: what is '--simulate'\\? --help says what there is",
                        "quickstart: --trace needs the name of a file",
                        "quickstart: the trace cannot be written: .*calls.jsonl"),
                errors.toString(StandardCharsets.UTF_8).lines().toList());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpSaysWhatThereIs() {
        assertEquals(0, run("--help"));

        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("usage: quickstart "));
    }
}
