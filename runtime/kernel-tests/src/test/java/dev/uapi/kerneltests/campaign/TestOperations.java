package dev.uapi.kerneltests.campaign;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.EnumType;
import dev.uapi.language.model.Field;
import dev.uapi.language.model.Meaning;
import dev.uapi.language.model.Struct;
import dev.uapi.replay.Argument;
import dev.uapi.replay.Bytes;
import dev.uapi.replay.Invocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What no description says of the command that makes mock devices: what `id` is for each of its operations.
final class TestOperations {
    static final String COMMAND = "IOMMU_TEST_CMD";
    static final String DEVICE = "SELFTEST";
    static final String ACCESS = "access";

    static final String PREFIX = "IOMMU_TEST_OP_";
    private static final List<String> TABLES = List.of("IOAS", "HWPT_PAGING", "HWPT_NESTED");
    private static final Map<String, List<String>> IDS = Map.ofEntries(
            Map.entry("ADD_RESERVED", List.of("IOAS")),
            Map.entry("MOCK_DOMAIN", TABLES),
            Map.entry("MOCK_DOMAIN_FLAGS", TABLES),
            Map.entry("MOCK_DOMAIN_REPLACE", List.of(DEVICE)),
            Map.entry("MD_CHECK_MAP", List.of("HWPT_PAGING")),
            Map.entry("CREATE_ACCESS", List.of("IOAS")),
            Map.entry("DESTROY_ACCESS_PAGES", List.of(ACCESS)),
            Map.entry("ACCESS_PAGES", List.of(ACCESS)),
            Map.entry("ACCESS_RW", List.of(ACCESS)),
            Map.entry("ACCESS_REPLACE_IOAS", List.of(ACCESS)),
            Map.entry("DIRTY", List.of("HWPT_PAGING")),
            Map.entry("MD_CHECK_IOTLB", List.of("HWPT_NESTED")),
            Map.entry("DEV_CHECK_CACHE", List.of("DEVICE")),
            Map.entry("PASID_ATTACH", List.of(DEVICE)),
            Map.entry("PASID_REPLACE", List.of(DEVICE)),
            Map.entry("PASID_DETACH", List.of(DEVICE)),
            Map.entry("PASID_CHECK_HWPT", List.of(DEVICE)));

    /// Descriptors that no access has.
    private static final long[] NO_ACCESS = {0, 1, 2, 0x3fff_ffff, 0xffff_ffffL};

    private final SplittableRandom random;
    private final Numbers numbers;

    TestOperations(SplittableRandom random, Numbers numbers) {
        this.random = random;
        this.numbers = numbers;
    }

    static boolean isOperated(Command command) {
        return command.name().equals(COMMAND);
    }

    /// The field that says what is done.
    static Field operation(Struct struct) {
        return struct.field("op").orElseThrow();
    }

    /// Which fields are chosen first. Where there are no devices yet, one is made more often than not.
    Map<String, Long> choose(Struct struct) {
        Field field = operation(struct);
        List<EnumType.Member> all = members(field).stream()
                .filter(member -> !NotCompared.OPERATIONS.containsKey(member.name()))
                .toList();
        boolean made = numbers.hasAny(DEVICE) || random.nextInt(5) == 0;
        String name = made ? all.get(random.nextInt(all.size())).name() : PREFIX + "MOCK_DOMAIN_FLAGS";
        long operation = all.stream().filter(member -> member.name().equals(name)).findFirst().orElseThrow().value();
        return Map.of(field.name(), random.nextInt(60) == 0 ? all.size() + numbers.plain() * Byte.MAX_VALUE : operation, "id", id(name));
    }

    private long id(String operation) {
        List<String> kinds = IDS.getOrDefault(operation.substring(PREFIX.length()), List.of());
        boolean access = kinds.contains(ACCESS);
        if (access && (!numbers.hasAny(ACCESS) || random.nextInt(12) == 0)) {
            return numbers.one(NO_ACCESS);
        }
        return access ? numbers.only(ACCESS) : kinds.isEmpty() ? numbers.plain() : numbers.id(kinds);
    }

    /// Whether `id` names a file.
    static boolean takesAccess(Struct struct, Bytes bytes) {
        return name(struct, bytes).filter(name -> IDS.getOrDefault(name, List.of()).contains(ACCESS)).isPresent();
    }

    /// What a call does, if that is known: `IOMMU_TEST_CMD MOCK_DOMAIN`.
    static String name(Command command, Invocation invocation) {
        return invocation.argument() instanceof Argument.Structure(var structure, _)
                ? command.struct().flatMap(struct -> name(struct, structure.bytes())).map(name -> COMMAND + " " + name).orElse(COMMAND)
                : COMMAND;
    }

    private static Optional<String> name(Struct struct, Bytes bytes) {
        Field field = operation(struct);
        return members(field).stream()
                .filter(member -> bytes.length() >= field.end() && member.value() == Leaves.number(bytes, field))
                .map(member -> member.name().substring(PREFIX.length()))
                .findFirst();
    }

    private static List<EnumType.Member> members(Field operation) {
        return ((Meaning.Enumerated) operation.meaning()).type().members();
    }
}
