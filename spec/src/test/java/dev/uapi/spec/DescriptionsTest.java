package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The descriptions follow the rules of the language, and say what a reader would look up first.
final class DescriptionsTest {
    static List<Path> files() {
        return Descriptions.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsWrongWithIt(Path file) {
        assertEquals(List.of(), Descriptions.analyze(file).diagnostics());
    }

    @Test
    void theMapPathNeedsNoHardware() {
        assertEquals(
                List.of(
                        "IOMMU_DESTROY 6.2",
                        "IOMMU_IOAS_ALLOC 6.2",
                        "IOMMU_IOAS_ALLOW_IOVAS 6.2",
                        "IOMMU_IOAS_CHANGE_PROCESS 6.13",
                        "IOMMU_IOAS_COPY 6.2",
                        "IOMMU_IOAS_IOVA_RANGES 6.2",
                        "IOMMU_IOAS_MAP 6.2",
                        "IOMMU_IOAS_MAP_FILE 6.13",
                        "IOMMU_IOAS_UNMAP 6.2",
                        "IOMMU_OPTION 6.2",
                        "IOMMU_VFIO_IOAS 6.2"),
                Descriptions.named("iommufd").commands().stream().map(command -> command.name() + " " + command.since()).sorted().toList());
    }

    /// None of these structures has grown yet: each must be whole.
    @Test
    void nothingMayBeLeftOut() {
        for (Command command : Descriptions.named("iommufd").commands()) {
            Argument.ByPointer argument = (Argument.ByPointer) command.argument();
            assertEquals(argument.struct().size(), argument.minimumSize(), command.name());
        }
    }

    @Test
    void theProposalOf2021HasEightExtensionsAndTwoNumbers() {
        var proposal = Descriptions.named("iommu_2021");
        assertEquals(0x3b64, proposal.commands().getFirst().ioctl(Architecture.X86_64));
        assertEquals(8, proposal.extensions().size());
        List<Long> numbers = proposal.extensions().stream().map(Extension::number).flatMap(Optional::stream).toList();
        assertEquals(List.of(1L, 2L), numbers);
    }
}
