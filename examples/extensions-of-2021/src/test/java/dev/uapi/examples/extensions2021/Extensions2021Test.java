package dev.uapi.examples.extensions2021;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommu2021.basic.CheckExtension;
import dev.uapi.iommu2021.basic.ExtensionNumber;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.simulator.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The trap, and the way out of it.
final class Extensions2021Test {
    @Test
    void todaysDeviceAnswersAnotherQuestion() {
        try (Iommufd iommu = Iommufd.over(Simulator.open())) {
            assertEquals(0, CheckExtension.tryCall(iommu.device(), ExtensionNumber.EXT_MAP_TYPE1V2), "though it has it");
            assertEquals(1, CheckExtension.tryCall(new AnsweringDevice(iommu), ExtensionNumber.EXT_MAP_TYPE1V2));
            assertEquals(0, CheckExtension.tryCall(new AnsweringDevice(iommu), ExtensionNumber.EXT_DMA_NO_SNOOP));
            assertEquals(0, CheckExtension.tryCall(new AnsweringDevice(iommu), new ExtensionNumber(77)));
        }
    }

    @Test
    void theThreeDevicesStandSideBySide() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Iommufd iommu = Iommufd.over(Simulator.open())) {
            Extensions2021.run(iommu, new PrintStream(told, true, StandardCharsets.UTF_8));
        }
        String text = told.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");

        assertTrue(text.contains("\nEXT_MAP_TYPE1V2 1 0 1\n"), text);
        assertTrue(text.contains("\nEXT_DMA_NO_SNOOP 0 0 0\n"), text);
        assertTrue(text.contains("MAPPINGS: supported"), text);
        assertTrue(text.contains("DIRTY_TRACKING: cannot tell"), text);
    }
}
