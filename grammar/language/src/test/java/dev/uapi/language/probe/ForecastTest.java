package dev.uapi.language.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.language.model.Cause;
import dev.uapi.language.model.Command;
import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Value;
import dev.uapi.language.model.Release;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a call may be answered with.
final class ForecastTest {
    private static final Description LAMPS = Lamps.lamps();
    private static final Command SET = Lamps.command(LAMPS, "LAMP_SET");
    private static final Value LAMP = new Value.OfParameter("lamp");

    private static List<String> ids(Forecast forecast) {
        return forecast.causes().stream().map(Cause::id).toList();
    }

    @Test
    void theFirstCertainCauseEndsIt() {
        Forecast forecast = Forecast.of(SET, List.of(Lamps.given(SET, "hours", 1)), World.AS_DESCRIBED);
        assertEquals(List.of("odd_hours"), ids(forecast));
        assertEquals("EINVAL", forecast.certain().orElseThrow().errno());
        assertFalse(forecast.maySucceed());
    }

    @Test
    void whatNeedNotBeThereIsOnlyPossible() {
        Forecast forecast = Forecast.of(SET, List.of(), World.AS_DESCRIBED);
        assertEquals(List.of("no_hours", "no_lamp"), ids(forecast));
        assertEquals(Set.of("EINVAL", "ENOENT"), forecast.errnos());
    }

    @Test
    void inOneReleaseItIsThereOrNot() {
        World then = new World(List.of(new Release(6, 10, 0)), Optional.empty());
        assertEquals(List.of("no_lamp"), ids(Forecast.of(SET, List.of(), then)));
        World now = new World(List.of(new Release(6, 11, 0), new Release(6, 12, 0)), Optional.empty());
        assertEquals(List.of("no_hours"), ids(Forecast.of(SET, List.of(), now)));
    }

    @Test
    void aParameterIsAlive() {
        Forecast forecast =
                Forecast.of(SET, List.of(Lamps.given(SET, "lamp", LAMP), Lamps.given(SET, "hours", 2)), World.AS_DESCRIBED);
        assertEquals(List.of("no_right"), ids(forecast));
        assertTrue(forecast.maySucceed());
    }

    @Test
    void whatIsExcludedDoesNotComeUp() {
        Forecast forecast = Forecast.of(
                SET, List.of(Lamps.given(SET, "lamp", LAMP)), World.AS_DESCRIBED, List.of("no_right", "no_hours"));
        assertEquals(List.of(), ids(forecast));
    }

    @Test
    void anotherIdMayBeAnybodys() {
        Forecast forecast = Forecast.of(SET, List.of(Lamps.given(SET, "lamp", 7)), World.AS_DESCRIBED);
        assertEquals(List.of("no_hours", "no_lamp", "no_right"), ids(forecast));
        assertTrue(forecast.maySucceed());
    }

    @Test
    void theSizeIsWhatTheCallAnnounces() {
        assertEquals(
                List.of("too_small"), ids(Forecast.of(SET, List.of(Lamps.given(SET, "size", 19)), World.AS_DESCRIBED)));
        assertEquals(
                List.of("no_hours", "no_lamp"), ids(Forecast.of(SET, List.of(Lamps.given(SET, "size", 20)), World.AS_DESCRIBED)));
    }

    @Test
    void whatComesUpInTheMiddleComesLast() {
        Command make = Lamps.command(LAMPS, "LAMP_MAKE");
        Forecast forecast = Forecast.of(make, List.of(), World.AS_DESCRIBED);
        assertEquals(List.of("no_memory"), ids(forecast));
        assertTrue(forecast.mayBegin());
    }

    @Test
    void aKernelWithoutTheCommandSaysSo() {
        World without = World.AS_DESCRIBED.without(new Subject.OfCommand(SET));
        assertEquals(List.of("unknown_command"), ids(Forecast.of(SET, List.of(Lamps.given(SET, "size", 0)), without)));
    }

    @Test
    void aKernelWithoutAFieldLooksAtItsBytesOnly() {
        World without = new World(List.of(new Release(6, 5, 0)), Optional.empty())
                .without(new Subject.OfField(SET, Lamps.field(SET, "colour")));
        assertEquals(List.of("unknown_tail"), ids(Forecast.of(SET, List.of(Lamps.given(SET, "colour", 1)), without)));
        assertEquals(List.of("no_lamp"), ids(Forecast.of(SET, List.of(Lamps.given(SET, "colour", 0)), without)));
        assertEquals(
                List.of("no_lamp"),
                ids(Forecast.of(SET, List.of(Lamps.given(SET, "size", 28), Lamps.given(SET, "colour", 1)), without)),
                "not announced");
    }
}
