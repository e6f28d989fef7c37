package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.replay.StageException;
import dev.uapi.replay.TraceException;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordingToTest {
    private static final Kernel OLDER = Kernel.DEFAULT.withRelease(Release.parse("6.6"));

    @TempDir
    private Path folder;

    @Test
    void whatIsRecordedCanBePlayed() throws IOException, TraceException, StageException {
        Path trace = folder.resolve("calls.jsonl");
        try (Arena arena = Arena.ofConfined(); Iommufd iommu = Iommufd.over(Simulator.open(OLDER)).recordingTo(trace)) {
            Ioas ioas = iommu.allocateIoas();
            ioas.map(arena.allocate(4096, 4096), Access.READ_WRITE).close();
            ioas.close();
        }

        List<String> lines = Files.readAllLines(trace);
        assertEquals(6, lines.size(), lines::toString);
        assertTrue(lines.getFirst().contains("\"release\":\"6.6\""), lines.getFirst());
        assertEquals(List.of(), Recorded.play(trace.toString(), Files.newInputStream(trace)));
    }

    @Test
    void recordingBeginsBeforeAnythingIsMade() {
        try (Iommufd iommu = Iommufd.over(Simulator.open())) {
            iommu.allocateIoas();
            assertThrows(IllegalStateException.class, () -> iommu.recordingTo(folder.resolve("late.jsonl")));
        }
    }

    @Test
    void aTraceThatCannotBeWrittenLeavesTheDeviceOpen() {
        try (Iommufd iommu = Iommufd.over(Simulator.open())) {
            assertThrows(NoSuchFileException.class, () -> iommu.recordingTo(folder.resolve("missing/calls.jsonl")));
            iommu.allocateIoas();
        }
    }
}
