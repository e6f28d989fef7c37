package dev.uapi.examples.packetbuffers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.kerneltests.Guest;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PacketBuffersTest {
    /// What the program is run with, and nothing else: no tests, no simulator.
    private static final String CLASS_PATH = Objects.requireNonNull(System.getProperty("program.classpath"));

    private static final List<String> OUTPUT =
            """
            The kernel offers:
                MAPPINGS: supported, no address space has the id 0, .*
                FILE_MAPPINGS: (supported, no address space has the id 0|absent, the kernel has no such command).*
            Memory: 8 MiB of (huge pages|ordinary pages, for want of huge ones).
            Devices reach \\[0x0, 0xffffffffffffffff\\].
            4096 buffers of 2048 bytes.
            A device would be told: send 12 bytes from 0x[1-9a-f][0-9a-f]*000.
            All is unmapped.
            """.lines().toList();

    private static List<String> onTheSimulator(String release) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Iommufd iommu = Iommufd.over(Simulator.open(Kernel.DEFAULT.withRelease(Release.parse(release))))) {
            PacketBuffers.run(iommu, new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Test
    void nothingExtendedIsOnItsClassPath() throws IOException, ClassNotFoundException {
        URL[] urls = Arrays.stream(CLASS_PATH.split(File.pathSeparator)).map(PacketBuffersTest::url).toArray(URL[]::new);
        try (URLClassLoader program = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            assertNotNull(Class.forName("dev.uapi.iommufd.basic.IoasMap", false, program));
            for (String extended : List.of("HwptAlloc", "GetHwInfo", "IommuCommands", "Extension", "package-info")) {
                String name = "dev.uapi.iommufd.extended." + extended;
                assertThrows(ClassNotFoundException.class, () -> Class.forName(name, false, program), name);
            }
        }
        assertFalse(CLASS_PATH.contains("extended"), CLASS_PATH);
    }

    @Test
    void itRunsOnEveryRelease() throws IOException {
        for (String release : List.of("6.2", "6.12.117", "7.3")) {
            assertLinesMatch(OUTPUT, onTheSimulator(release));
        }
    }

    @Test
    void itRunsOnANewKernel() throws IOException, InterruptedException {
        assertLinesMatch(OUTPUT, Guest.userMode().java(CLASS_PATH, List.of(PacketBuffers.class.getName())));
    }

    @Test
    void itTakesHugePagesIfThereAreSome() throws IOException, InterruptedException {
        Guest machine = Guest.emulated(Duration.ofMinutes(3));
        Guest withHugePages = new Guest(Stream.concat(
                        machine.boot().stream(), Stream.of("sh", "-c", "echo 8 > /proc/sys/vm/nr_hugepages; exec \"$@\"", "sh"))
                .toList());
        List<String> output = withHugePages.java(CLASS_PATH, List.of(PacketBuffers.class.getName()));
        assertLinesMatch(OUTPUT, output);
        assertEquals("Memory: 8 MiB of huge pages.", output.get(3));
    }
}
