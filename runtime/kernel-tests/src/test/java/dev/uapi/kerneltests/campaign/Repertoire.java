package dev.uapi.kerneltests.campaign;

import dev.uapi.cli.probe.BundledDescriptions;
import dev.uapi.language.model.Architecture;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Device;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Specification;
import dev.uapi.language.model.Tier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a campaign calls.
///
/// @param commands to call
/// @param left     words of commands that are not called
/// @param enums    of all descriptions
/// @param devices  whether there are mock devices, with which the kernel's own command plays
record Repertoire(List<Command> commands, Set<Long> left, List<EnumType> enums, boolean devices) {
    /// What the names of the mock hardware's own enums have more than those of the enums that they add to.
    private static final String MOCK = "iommu_test_";
    private static final String USUAL = "iommu_";

    /// Address spaces without any device, for which no kernel needs to be built in a certain way.
    static Repertoire ofSpaces() {
        return of(BundledDescriptions.analysis().specification().orElseThrow(), NotCompared.WORDS, false);
    }

    /// All commands, with mock devices.
    static Repertoire withDevices() {
        return of(BundledDescriptions.withMockDevices().specification().orElseThrow(), Set.of(), true);
    }

    private static Repertoire of(Specification specification, Set<Long> words, boolean devices) {
        List<EnumType> enums = specification.descriptions().stream().map(Description::enums).flatMap(List::stream).toList();
        return new Repertoire(commands(specification), words, enums, devices);
    }

    /// Those of `/dev/iommu`, and those that it answers besides or that answer with it.
    private static List<Command> commands(Specification specification) {
        Device iommu = specification.descriptions().getFirst().devices().getFirst();
        return specification.descriptions().stream()
                .map(Description::commands)
                .flatMap(List::stream)
                .filter(command -> command.device().equals(iommu)
                        || iommu.answers().contains(command.device().name())
                        || command.device().answers().contains(iommu.name()))
                .toList();
    }

    static long word(Command command) {
        return command.ioctl(Architecture.X86_64);
    }

    /// What a step is called in a summary: the command, and of one that does many things which.
    String name(Step step) {
        return switch (step) {
            case Step.Read _ -> "read";
            case Step.Called(var invocation) -> command(invocation.command())
                    .map(command -> TestOperations.isOperated(command) ? TestOperations.name(command, invocation) : command.name())
                    .orElse("unknown");
        };
    }

    Optional<Command> command(long word) {
        return commands.stream().filter(command -> word(command) == word).findFirst();
    }

    /// The command with this name, which there is.
    Command command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }

    /// The number that has this name.
    Optional<Long> number(String name) {
        return enums.stream()
                .flatMap(type -> type.members().stream())
                .filter(member -> member.name().equals(name))
                .map(EnumType.Member::value)
                .findFirst();
    }

    /// What a mock device has for a field of this type besides what the type names.
    List<EnumType.Member> mockMembers(EnumType type) {
        return enums.stream()
                .filter(other -> other.name().startsWith(MOCK) && other.name().replace(MOCK, USUAL).equals(type.name()))
                .findFirst()
                .map(EnumType::members)
                .orElseGet(List::of);
    }

    /// Whether it is there for some hardware only.
    static boolean isExtended(Command command) {
        return command.tier() != Tier.BASIC;
    }
}
