package dev.uapi.examples.dma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.device.PciSlot;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.VfioDevice;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is refused, the program leaves nothing behind: no object, no device that is bound, no eventfd.
final class LeaksNothingTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private final Machine machine = new Machine(Kernel.DEFAULT);
    private final PciSlot slot = machine.plug(new EduDevice(), new VtdIommu());

    @Test
    void whateverFails() throws IOException {
        int call = 1;
        for (FailingCalls calls = run(call); calls.hasFailed(); calls = run(++call)) {
            assertEquals(List.of(), eventfds(), "call " + call);
        }
        assertTrue(call > 25, "only " + call + " calls");
    }

    private FailingCalls run(int failing) {
        FailingCalls calls = new FailingCalls(failing);
        Simulator simulator = machine.openIommu();
        try (Iommufd iommu = Iommufd.over(calls.of(simulator))) {
            try (VfioDevice device = VfioDevice.over(calls.of(machine.open(slot)), iommu)) {
                Dma.run(iommu, device, NOWHERE);
            } catch (UapiException refused) {
                assertTrue(calls.hasFailed(), refused::getMessage);
            }
        }
        assertEquals(List.of(), simulator.objects(), "call " + failing);
        return calls;
    }

    private static List<String> eventfds() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.map(LeaksNothingTest::file).filter(file -> file.contains("eventfd")).toList();
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
