package dev.uapi.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.diagnostic.Diagnostic;
import dev.uapi.language.diagnostic.Policy;
import dev.uapi.language.diagnostic.Policy.House;
import dev.uapi.language.diagnostic.Profile;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Argument;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension;
import dev.uapi.language.model.Release;
import dev.uapi.language.model.Struct;
import dev.uapi.language.model.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The descriptions follow the rules of the language, and say what a reader would look up first.
final class DescriptionsTest {
    /// All but the proposal, which collides with VFIO.
    static List<Path> files() {
        return Descriptions.files().stream().filter(file -> !file.getFileName().toString().startsWith("iommu_2021")).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsWrongWithIt(Path file) {
        assertEquals(List.of(), Descriptions.analyze(file).diagnostics());
    }

    @Test
    void everythingInTheHeaderOfLinux73IsDescribed() {
        Description iommufd = Descriptions.named("iommufd");
        assertEquals(22, iommufd.commands().size());
        Stream<Struct> arguments = iommufd.commands().stream().map(command -> command.struct().orElseThrow());
        assertEquals(38, Stream.concat(arguments, iommufd.structs().stream()).distinct().count());
        assertEquals(23, iommufd.enums().size());
        assertEquals(56, iommufd.enums().stream().mapToInt(type -> type.members().size()).sum());
        assertEquals(10, iommufd.objects().size());
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
                Descriptions.named("iommufd").commands().stream()
                        .filter(command -> command.tier() == Tier.BASIC)
                        .map(command -> command.name() + " " + command.since())
                        .sorted()
                        .toList());
    }

    /// What `main.c` of the kernel has in its table: the least that each command takes, and the size that it has grown to.
    @Test
    void fewStructuresHaveGrown() {
        assertEquals(
                List.of(
                        "IOMMU_GET_HW_INFO 32 of 40, through __reserved",
                        "IOMMU_HWPT_ALLOC 24 of 48, through __reserved",
                        "IOMMU_VEVENTQ_ALLOC 28 of 32, through out_veventq_fd",
                        "IOMMU_VIOMMU_ALLOC 24 of 40, through out_viommu_id"),
                Descriptions.named("iommufd").commands().stream().flatMap(DescriptionsTest::grown).sorted().toList());
    }

    private static Stream<String> grown(Command command) {
        Argument.ByPointer argument = (Argument.ByPointer) command.argument();
        long size = argument.struct().size();
        return argument.minimumSize() == size
                ? Stream.empty()
                : Stream.of(command.name() + " " + argument.minimumSize() + " of " + size + ", through " + argument.lastRequired());
    }

    @Test
    void aReleaseHasWhatItHad() {
        assertEquals(9, Descriptions.asOf("iommufd", new Release(6, 2, 0)).commands().size());
        assertEquals(11, Descriptions.asOf("iommufd", new Release(6, 6, 0)).commands().size());
        assertEquals(24, struct("IOMMU_HWPT_ALLOC", new Release(6, 6, 0)).size());
        assertEquals(40, struct("IOMMU_HWPT_ALLOC", new Release(6, 7, 0)).size());
        assertEquals(48, struct("IOMMU_HWPT_ALLOC", new Release(6, 11, 0)).size());
        assertEquals(4, struct("IOMMU_GET_HW_INFO", new Release(6, 12, 0)).field("__reserved").orElseThrow().size());
        assertEquals(3, struct("IOMMU_GET_HW_INFO", new Release(6, 12, 117)).field("__reserved").orElseThrow().size());
    }

    private static Struct struct(String command, Release release) {
        return Descriptions.asOf("iommufd", release).commands().stream()
                .filter(each -> each.name().equals(command))
                .findFirst().flatMap(Command::struct).orElseThrow();
    }

    /// Numbers that mean one thing in the proposal and another in VFIO.
    @Test
    void whatCollidesIsFound() {
        assertEquals(
                List.of(
                        "`IOMMU_CHECK_EXTENSION` has the number of `VFIO_GET_API_VERSION` on the device `container`",
                        "`IOMMU_DEVICE_GET_INFO` has the number of `VFIO_CHECK_EXTENSION` on the device `container`",
                        "`IOMMU_IOASID_ALLOC` has the number of `VFIO_SET_IOMMU` on the device `container`",
                        "`VFIO_DEVICE_BIND_IOMMUFD` has the number of `VFIO_DEVICE_ATTACH_IOMMUFD_PT` on the device `vfio`",
                        "`VFIO_DEVICE_ATTACH_IOASID` has the number of `VFIO_DEVICE_DETACH_IOMMUFD_PT` on the device `vfio`"),
                Descriptions.analyze(Descriptions.file("iommu_2021")).diagnostics().stream().map(Diagnostic::message).toList());
    }

    @Test
    void theProposalOf2021IsWhole() {
        Description proposal = Descriptions.named("iommu_2021");
        assertEquals(
                List.of(
                        "3b64 IOMMU_CHECK_EXTENSION", "3b65 IOMMU_DEVICE_GET_INFO", "3b66 IOMMU_IOASID_ALLOC", "3b67 IOMMU_IOASID_FREE",
                        "3b68 IOMMU_MAP_DMA", "3b69 IOMMU_UNMAP_DMA", "3b77 VFIO_DEVICE_BIND_IOMMUFD", "3b78 VFIO_DEVICE_ATTACH_IOASID",
                        "3b79 VFIO_DEVICE_DETACH_IOASID"),
                proposal.commands().stream()
                        .map(command -> Long.toHexString(command.ioctl(Architecture.X86_64)) + " " + command.name()).sorted().toList());
        assertEquals(8, proposal.extensions().size());
        List<Long> numbers = proposal.extensions().stream().map(Extension::number).flatMap(Optional::stream).toList();
        assertEquals(List.of(1L, 2L), numbers);
    }

    /// Where it does not, it says why. What it imports has another house.
    @ParameterizedTest
    @CsvSource({"iommufd,IOMMUFD,(?!vfio).*", "iommufd_test,IOMMUFD,(?!vfio).*", "vfio,VFIO,vfio.*"})
    void eachKeepsToTheRulesOfItsHouse(String description, Profile profile, String files) {
        Policy policy = new Policy(List.of(new House(profile, path -> path.matches(files))), Map.of(), List.of());
        assertEquals(List.of(), Descriptions.analyze(Descriptions.file(description), policy).diagnostics());
    }

    @Test
    void theProposalHadNoHouse() {
        Policy policy = new Policy(List.of(new House(Profile.IOMMUFD, path -> path.startsWith("iommu_2021"))), Map.of(), List.of());
        List<String> broken = Descriptions.analyze(Descriptions.file("iommu_2021"), policy).diagnostics().stream()
                .map(finding -> finding.code().toString()).filter(code -> code.startsWith("UAPI15")).distinct().sorted().toList();
        assertEquals(List.of("UAPI1501", "UAPI1504", "UAPI1505", "UAPI1506"), broken);
    }

    /// The proposal had no header that a compiler could be asked about any more: these are the figures of its own text.
    @Test
    void theProposalLeftAHole() {
        Struct bind = Descriptions.named("iommu_2021").commands().stream()
                .filter(command -> command.name().equals("VFIO_DEVICE_BIND_IOMMUFD"))
                .findFirst().flatMap(Command::struct).orElseThrow();
        assertEquals(24, bind.size());
        assertEquals(16L, bind.layout(Architecture.X86_64).offsets().get("dev_cookie"));
        assertEquals(20, bind.layout(Architecture.I386).size());
        assertEquals(12L, bind.layout(Architecture.I386).offsets().get("dev_cookie"));
    }
}
