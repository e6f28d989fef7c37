package dev.uapi.examples.packetbuffers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.junit.FailNth;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/// Whatever the kernel refuses, the program leaves nothing behind: neither in the device nor of its own memory.
final class LeaksNothingTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    @FailNth
    void mappedAsAFile(Iommufd iommu) throws IOException {
        PacketBuffers.run(iommu, NOWHERE);
    }

    @FailNth
    @dev.uapi.junit.Iommufd(release = "6.12")
    void mappedAsMemory(Iommufd iommu) throws IOException {
        PacketBuffers.run(iommu, NOWHERE);
    }

    @AfterEach
    void noMemoryIsOpen() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            assertEquals(List.of(), descriptors.map(LeaksNothingTest::file).filter(file -> file.contains("packet-buffers ")).toList());
        }
    }

    private static String file(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
