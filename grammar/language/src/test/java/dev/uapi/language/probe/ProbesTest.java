package dev.uapi.language.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which calls ask for what, and why some things cannot be asked for.
final class ProbesTest {
    private static final Map<String, String> LAMPS = asked(Lamps.lamps());
    private static final Map<String, String> LANTERNS = asked(Lamps.lanterns());

    private static Map<String, String> asked(Description description) {
        return Probes.of(description).stream().collect(Collectors.toMap(probe -> probe.subject().name(), Lamps::line));
    }

    @Test
    void aStructureOfNoSizeAsksForItsCommand() {
        for (String command : List.of("LAMP_MAKE", "LAMP_DESTROY", "LAMP_SET", "LAMP_SHADE", "LAMP_MODE")) {
            assertEquals("{size = 0} EINVAL present, ENOTTY absent", LAMPS.get(command));
        }
        assertEquals("{argsz = 0} EBADF present, EINVAL present, ENOTTY absent", LANTERNS.get("WICK_TRIM"));
    }

    @Test
    void aByteBehindTheEndAsksForAField() {
        assertEquals("{size = 24, mode = 1} EINVAL present, ENOENT present, E2BIG absent, ENOTTY absent", LAMPS.get("LAMP_SET.mode"));
        assertEquals("{size = 28, heat = 1} EINVAL present, ENOENT present, E2BIG absent, ENOTTY absent", LAMPS.get("LAMP_SET.heat"));
        assertEquals("{size = 32, colour = 1} EINVAL present, ENOENT present, E2BIG absent, ENOTTY absent", LAMPS.get("LAMP_SET.colour"));
    }

    @Test
    void whatIsReservedOrWasAlwaysThereIsNotAskedFor() {
        for (String name : List.of("LAMP_SET.size", "LAMP_SET.hours", "LAMP_SET.__reserved", "LAMP_SET.flags = LAMP_SOFT")) {
            assertTrue(!LAMPS.containsKey(name), name);
        }
        assertTrue(!LAMPS.containsKey("LAMP_SET.mode = LAMP_FLASH"), "a second name");
    }

    /// What may be refused with `EINVAL` in some releases only tells the same.
    @Test
    void aFlagThatIsLookedAtBeforeTheIdIsAskedForWithoutAnyObject() {
        assertEquals(
                "{flags = LAMP_WARM} EINVAL present, ENOENT present, EOPNOTSUPP absent, ENOTTY absent",
                LAMPS.get("LAMP_SET.flags = LAMP_WARM"));
        assertEquals(
                "{late = LAMP_LATE} EINVAL present, ENOENT present, EOPNOTSUPP absent, ENOTTY absent",
                LAMPS.get("LAMP_SET.late = LAMP_LATE"));
    }

    @Test
    void aValueInAFieldThatCameLaterMayAlsoBeBehindTheEnd() {
        assertEquals(
                "{mode = LAMP_GLOW} EINVAL present, ENOENT present, EOPNOTSUPP absent, E2BIG absent, ENOTTY absent",
                LAMPS.get("LAMP_SET.mode = LAMP_GLOW"));
    }

    @Test
    void aFlagThatIsLookedAtBehindTheIdNeedsAnObject() {
        assertEquals(
                "not asked: `no_lamp` (ENOENT) is found before `unknown` (EOPNOTSUPP) is looked at",
                LAMPS.get("LAMP_SHADE.flags = LAMP_DIM"));
    }

    /// Only a level that is refused keeps the call from working, and that comes first.
    @Test
    void whatMayWorkIsNotTried() {
        assertEquals(
                "not asked: where it is there nothing certainly refuses the call, which may change something",
                LAMPS.get("LAMP_MODE.mode = LAMP_GLOW"));
        assertEquals("not asked: it takes no argument: to ask is to do it", LAMPS.get("LAMP_OFF"));
    }

    @Test
    void aNumberIsRefusedOrAnswered() {
        assertEquals("{percent = 0xffffffff} ERANGE present, ENOTTY absent", LAMPS.get("LAMP_LEVEL"));
        assertEquals("{mode = 0xffffffff} success present, ENOTTY absent", LAMPS.get("LAMP_WATTS"));
        assertEquals("not asked: nothing is said to refuse it where it is not known", LAMPS.get("LAMP_WATTS.mode = LAMP_GLOW"));
        assertEquals("{} success present, ENOTTY absent", LAMPS.get("LAMP_IS_ON"));
    }

    @Test
    void aDeviceThatSaysEinvalToEverythingCannotBeAsked() {
        assertEquals(
                "not asked: EINVAL tells nothing: where it is lacking `unknown_command`, where it is there `too_small`",
                LANTERNS.get("LANTERN_LIGHT"));
        assertEquals("{thing = 0xffffffff} success present, EINVAL absent", LANTERNS.get("LANTERN_HAS"));
        assertEquals(
                "not asked: EINVAL tells nothing: where it is lacking `unknown`, where it is there `no_wick`, `too_long`",
                LANTERNS.get("WICK_TRIM.flags = WICK_LONG"));
    }

    @Test
    void whatStandsFirstMayComeBeforeTheSize() {
        assertEquals(
                "not asked: ENOTTY tells nothing: where it is lacking `unknown_command`, where it is there `stuck`",
                LANTERNS.get("WICK_PULL"));
    }

    @Test
    void answersAreExplained() {
        Map<Optional<String>, String> texts = Probes.of(Lamps.lamps()).stream()
                .filter(probe -> probe.subject().name().equals("LAMP_SET.colour"))
                .flatMap(probe -> probe.attempt().orElseThrow().judgements().stream())
                .collect(Collectors.toMap(Judgement::errno, judgement -> judgement.text().orElseThrow()));
        assertEquals(
                Map.of(
                        Optional.of("EINVAL"), "`hours` is 0",
                        Optional.of("ENOENT"), "`lamp` names no lamp",
                        Optional.of("E2BIG"), "a byte behind the part that the kernel knows is not 0",
                        Optional.of("ENOTTY"), "no such command"),
                texts);
    }

    @Test
    void eachThingIsAskedForOnce() {
        List<String> names = Probes.of(Lamps.lamps()).stream().map(probe -> probe.subject().name()).toList();
        assertEquals(names.size(), names.stream().collect(Collectors.toMap(Function.identity(), Function.identity(), (a, _) -> a)).size());
        assertEquals("LAMP_MAKE", names.getFirst());
    }

    @Test
    void aProbeIsACallOrAReason() {
        Subject subject = Probes.of(Lamps.lamps()).getFirst().subject();
        assertThrows(IllegalArgumentException.class, () -> new Probe(subject, Optional.empty(), Optional.empty()));
    }
}
