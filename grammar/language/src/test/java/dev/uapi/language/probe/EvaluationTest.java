package dev.uapi.language.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Command;
import dev.uapi.language.model.Extension.Given;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Conditions that hold, do not hold, or that nobody can tell.
final class EvaluationTest {
    private static final String ASKED = """
            uapi 1;
            /// Sums.
            description sums { since 6.2; known through 6.12; prefix SUM_; allow UAPI0601 "as ever"; allow UAPI0412 "as ever"; }
            device sum "/dev/sum" { ioctl _IO 's'; extensible; }
            object SUM made by SUM_UP;
            flags sum_flags { SUM_A = bit 0; SUM_B = bit 1 since 6.5; }
            enum sum_kind { SUM_NONE = 0; SUM_SOME = 1 since 6.5; }
            basic command SUM_UP = 1 (struct sum_up) {
                in u32 flags of sum_flags; in u32 kind of sum_kind; in u32 other is SUM; out u32 sum makes SUM;
                in u32 __reserved zero unchecked; in aligned_u64 a; in aligned_u64 b; in u8[8] room; required; responds whole;
                fails EBUSY c when %s;
                fails EINVAL known when flags has unknown or kind has unknown or other unknown;
            }
            """;

    private static final World NEVER = new World(List.of(new Release(6, 4, 0)), Optional.empty());
    private static final World SOMETIMES = new World(List.of(new Release(6, 4, 0), new Release(6, 5, 0)), Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "a + b wraps,                    FALSE, TRUE, UNKNOWN",
        "a - b wraps,                    FALSE, FALSE, UNKNOWN",
        "a % 2 != 0 and b != 0,          FALSE, TRUE, UNKNOWN",
        "a == 0 or b == 0,               TRUE,  FALSE, UNKNOWN",
        "not (a >= max),                 TRUE,  FALSE, UNKNOWN",
        "a <= b or a > b,                TRUE,  TRUE, UNKNOWN",
        "other unknown,                  TRUE,  TRUE, TRUE",
        "lacks CAP_SYS_ADMIN,            UNKNOWN, UNKNOWN, UNKNOWN",
        "objects exist,                  UNKNOWN, UNKNOWN, UNKNOWN",
        "room == 0,                      TRUE,  TRUE, TRUE",
    })
    void numbersAreOfSixtyFourBits(String condition, Truth zero, Truth largest, Truth open) {
        Command command = command(condition);
        assertEquals(zero, truth(command, List.of(), World.AS_DESCRIBED));
        assertEquals(largest, truth(command, both(command, new Value.Constant(-1, "max")), World.AS_DESCRIBED));
        assertEquals(open, truth(command, both(command, new Value.OfParameter("some")), World.AS_DESCRIBED));
    }

    /// For the value of what came with 6.5: in all that is described, before it, around it, without it.
    @ParameterizedTest
    @CsvSource({
        "flags has unknown,                 FALSE, TRUE,  UNKNOWN, TRUE",
        "flags has SUM_B,                   TRUE,  FALSE, UNKNOWN, FALSE",
        "flags has none of (SUM_B),         FALSE, TRUE,  UNKNOWN, TRUE",
        "'flags has any of (SUM_A, SUM_B)',   TRUE,  FALSE, UNKNOWN, FALSE",
        "kind has unknown,                  FALSE, TRUE,  UNKNOWN, FALSE",
        "kind == SUM_SOME,                  TRUE,  FALSE, UNKNOWN, TRUE",
        "kind != SUM_SOME,                  FALSE, TRUE,  UNKNOWN, FALSE",
    })
    void aValueWithoutANameIsNone(String condition, Truth now, Truth before, Truth around, Truth without) {
        Command command = command(condition);
        List<Given> given = List.of(Lamps.given(command, "flags", 2), Lamps.given(command, "kind", 1));
        assertEquals(now, truth(command, given, World.AS_DESCRIBED));
        assertEquals(before, truth(command, given, NEVER));
        assertEquals(around, truth(command, given, SOMETIMES));
        assertEquals(without, truth(command, given, World.AS_DESCRIBED.without(flag(command))));
    }

    private static Subject flag(Command command) {
        return Probes.of(Lamps.description(ASKED.formatted("a == 0"))).stream()
                .map(Probe::subject)
                .filter(subject -> subject.name().equals(command.name() + ".flags = SUM_B"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bitsThatNobodyNamesAreUnknown() {
        Command command = command("flags has unknown");
        assertEquals(Truth.TRUE, truth(command, List.of(Lamps.given(command, "flags", 4)), SOMETIMES));
        assertEquals(Truth.FALSE, truth(command, List.of(Lamps.given(command, "flags", 1)), SOMETIMES));
    }

    @Test
    void unknownIsNeitherTrueNorFalse() {
        assertEquals(Truth.UNKNOWN, Truth.UNKNOWN.not());
        assertEquals(Truth.FALSE, Truth.UNKNOWN.and(Truth.FALSE));
        assertEquals(Truth.UNKNOWN, Truth.TRUE.and(Truth.UNKNOWN));
        assertEquals(Truth.TRUE, Truth.UNKNOWN.or(Truth.TRUE));
        assertEquals(Truth.UNKNOWN, Truth.TRUE.either(Truth.FALSE));
    }

    private static List<Given> both(Command command, Value value) {
        Value other = value instanceof Value.Constant ? new Value.Constant(1, "1") : value;
        return List.of(Lamps.given(command, "a", value), Lamps.given(command, "b", other));
    }

    private static Command command(String condition) {
        return Lamps.command(Lamps.description(ASKED.formatted(condition)), "SUM_UP");
    }

    private static Truth truth(Command command, List<Given> given, World world) {
        Contract contract = Contract.of(command);
        return new Assessment(contract, given, world).truth(contract.causes().indexOf(command.causes().getFirst()));
    }
}
