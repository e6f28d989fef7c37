package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Objects that more than one open file works on, or keeps.
final class SharedObjectsTest {
    private final Arena arena = Arena.ofConfined();
    private final ToyDevice owner = new ToyDevice();
    private final ToyDevice guest = new ToyDevice();

    private int made(ToyDevice device) {
        MemorySegment argument = arena.allocate(12, 4);
        argument.set(Layouts.U32, 0, 12);
        assertEquals(0, device.ioctl(ToyDevice.MAKE, argument));
        return argument.get(Layouts.U32, 8);
    }

    private static int count(ToyDevice device) {
        return device.inspect(objects -> objects.entries().size());
    }

    @Test
    void aGuestWorksOnTheObjectsOfItsHost() {
        assertEquals(1, made(owner));
        assertEquals(1, made(guest), "each has its own");
        guest.workOn(owner);
        assertEquals(2, made(guest));
        assertEquals(2, count(owner));
        assertEquals(2, count(guest));
    }

    @Test
    void objectsStayUntilTheGuestIsClosedToo() {
        made(owner);
        guest.workOn(owner);
        owner.close();
        assertEquals(Errno.EBADF.result(), owner.ioctl(ToyDevice.HALVE, 2));
        assertEquals(1, count(guest));
        assertEquals(0, owner.ended);

        guest.close();
        guest.close();
        assertEquals(1, owner.ended);
        assertEquals(0, count(owner));
    }

    @Test
    void aGuestCanGoBackToItsOwn() {
        made(owner);
        guest.workOn(owner);
        guest.workOn(guest);
        owner.close();
        assertEquals(1, owner.ended);
        assertEquals(1, made(guest));
    }

    @Test
    void aHoldKeepsThemToo() {
        made(owner);
        Runnable letGo = owner.hold();
        owner.close();
        owner.close();
        assertEquals(1, count(owner));

        letGo.run();
        assertEquals(0, count(owner));
        assertEquals(1, owner.ended);
    }

    @Test
    void aGuestThatClosesFirstTakesNothingAway() {
        guest.workOn(owner);
        made(guest);
        guest.close();
        assertEquals(1, count(owner));
        assertEquals(2, made(owner));
        assertEquals(0, owner.ended);
    }

    @AfterEach
    void free() {
        arena.close();
    }
}
