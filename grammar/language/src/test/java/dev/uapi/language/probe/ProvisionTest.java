package dev.uapi.language.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.language.model.Description;
import dev.uapi.language.model.Extension.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How objects come to be for the sake of asking.
final class ProvisionTest {
    private static final Description LAMPS = Lamps.lamps();

    @Test
    void aBasicCommandThatNeedsNothingMakesOne() {
        Provision provision = Provision.of(LAMPS, "LAMP").orElseThrow();
        assertEquals("LAMP_MAKE", provision.maker().name());
        assertEquals("out_id", provision.result().name());
        assertEquals("LAMP_DESTROY", provision.undo().command());
        assertEquals(new Value.OfResult("out_id"), provision.undo().given().getFirst().value());
    }

    @Test
    void whatNeedsAnObjectOrHardwareIsLeftToTheCaller() {
        assertEquals(Optional.empty(), Provision.of(LAMPS, "SHADE"));
        assertEquals(Optional.empty(), Provision.of(LAMPS, "BULB"));
    }
}
