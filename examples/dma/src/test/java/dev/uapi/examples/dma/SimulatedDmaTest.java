package dev.uapi.examples.dma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.device.DmaFault;
import dev.uapi.simulator.device.PciSlot;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.VfioDevice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The very same program on a device that is simulated.
final class SimulatedDmaTest {
    private final Machine machine = new Machine(Kernel.DEFAULT.withRelease(Release.parse("6.12.117")));
    private final PciSlot slot = machine.plug(new EduDevice(), new VtdIommu());

    private List<String> run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Iommufd iommu = Iommufd.over(machine.openIommu()); VfioDevice device = VfioDevice.over(machine.open(slot), iommu)) {
            Dma.run(iommu, device, new PrintStream(printed, false, StandardCharsets.UTF_8));
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aSimulatedDeviceCopiesMemory() {
        assertLinesMatch(Printed.by("the device"), run());
        assertEquals(
                List.of(new Iova(0x200000) + " " + DmaFault.Reason.NOT_MAPPED, new Iova(0x300000) + " " + DmaFault.Reason.NOT_PERMITTED),
                machine.faults().stream().map(fault -> new Iova(fault.address()) + " " + fault.reason()).toList());
    }

    @Test
    void nothingIsLeftBehind() {
        assertEquals(run(), run());
    }
}
