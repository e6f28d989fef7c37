package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.cli.probe.BundledDescriptions;
import dev.uapi.decode.CannotDecodeException;
import dev.uapi.decode.Transcript;
import dev.uapi.decode.Transcript.Deed;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Example;
import dev.uapi.language.model.Specification;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the descriptions of iommufd and VFIO show as examples is what a real kernel answered when it was asked, byte by byte.
final class ExamplesTest {
    private static final Path HERE = Path.of("src/test/resources/dev/uapi/kerneltests");
    private static final List<Path> TRACES = List.of(
            HERE.resolve(Recorded.scenarios(Subject.USER_MODE.release())),
            HERE.resolve(Recorded.scenarios(Subject.EMULATED.release())),
            Path.of("../../examples/dma/src/test/resources/dev/uapi/examples/dma/edu-6.12.117.jsonl"));

    private static final String SMMU = "no machine here has an SMMUv3";
    private static final String RESETS = "no device here can be reset";
    private static final String EVENTFD = "it takes an eventfd in memory, which traces cannot tell";

    /// Why no kernel was asked: by command, with what is given.
    private static final Map<String, String> UNASKED = Map.of(
            "IOMMU_HWPT_INVALIDATE data_type=IOMMU_VIOMMU_INVALIDATE_DATA_ARM_SMMUV3", SMMU,
            "IOMMU_VIOMMU_ALLOC type=IOMMU_VIOMMU_TYPE_ARM_SMMUV3", SMMU,
            "IOMMU_VEVENTQ_ALLOC veventq_depth=64", SMMU,
            "IOMMU_HW_QUEUE_ALLOC type=IOMMU_HW_QUEUE_TYPE_TEGRA241_CMDQV", SMMU,
            "IOMMU_IOAS_NOIOMMU_GET_PA iova=0x1000", "no kernel here is built with CONFIG_IOMMUFD_NOIOMMU",
            "VFIO_DEVICE_RESET ", RESETS,
            "VFIO_DEVICE_GET_PCI_HOT_RESET_INFO ", RESETS,
            "VFIO_DEVICE_PCI_HOT_RESET count=0", RESETS,
            "VFIO_DEVICE_IOEVENTFD fd=5", "no device here has a register that an eventfd could write",
            "VFIO_DEVICE_SET_IRQS flags=VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_UNMASK", EVENTFD);

    private final Specification specification = BundledDescriptions.withMockDevices().specification().orElseThrow();
    private final List<Deed.Call> calls = calls(specification);

    private static List<Deed.Call> calls(Specification specification) {
        try {
            return Transcript.of(specification, TRACES).stream()
                    .flatMap(transcript -> transcript.steps().stream())
                    .flatMap(step -> step.deed() instanceof Deed.Call call ? Stream.of(call) : Stream.of())
                    .toList();
        } catch (CannotDecodeException failure) {
            throw new AssertionError(failure);
        }
    }

    @TestFactory
    Stream<DynamicTest> aKernelAnsweredSo() {
        return commands().flatMap(command -> command.examples().stream()
                .filter(example -> why(command, example).isEmpty())
                .map(example -> DynamicTest.dynamicTest(name(command, example), () -> assertAnswered(command, example))));
    }

    private void assertAnswered(Command command, Example example) {
        List<Deed.Call> asked = calls.stream().filter(call -> call.command().equals(command) && call.asked(example)).toList();
        assertTrue(asked.stream().anyMatch(call -> call.isLike(example)), () -> asked.isEmpty()
                ? "nobody asked a kernel: let a scenario do so, and record it"
                : "it answered " + asked.stream().map(call -> call.errno() + " " + call.after()).distinct().toList());
    }

    /// Who finds a machine for one of them takes it out of the list.
    @Test
    void whatNobodyAskedIsListedOnce() {
        Set<String> excused = commands()
                .flatMap(command -> command.examples().stream().flatMap(example -> why(command, example).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(UNASKED.keySet()), excused);
        List<String> answered = commands()
                .flatMap(command -> command.examples().stream()
                        .filter(example -> !why(command, example).isEmpty())
                        .filter(example -> calls.stream().anyMatch(call -> call.command().equals(command) && call.isLike(example)))
                        .map(example -> name(command, example)))
                .toList();
        assertEquals(List.of(), answered);
    }

    private Stream<Command> commands() {
        return specification.descriptions().stream().flatMap(description -> description.commands().stream());
    }

    /// The entries about an example.
    private static List<String> why(Command command, Example example) {
        return UNASKED.keySet().stream()
                .filter(entry -> entry.startsWith(command.name() + " "))
                .filter(entry -> {
                    String given = entry.substring(entry.indexOf(' ') + 1);
                    return given.isEmpty() || Arrays.asList(given(example)).contains(given);
                })
                .toList();
    }

    private static String[] given(Example example) {
        return example.given().stream().map(each -> each.field().name() + "=" + each.spelling()).toArray(String[]::new);
    }

    private static String name(Command command, Example example) {
        return command.name() + " " + String.join(", ", given(example)) + example.errno().map(errno -> " fails " + errno).orElse("");
    }
}
