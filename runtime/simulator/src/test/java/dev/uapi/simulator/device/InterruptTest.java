package dev.uapi.simulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.EventFd;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.basic.DeviceSetIrqs;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Interrupts of a device, from the register that raises them to the eventfd that a program waits for.
final class InterruptTest {
    private static final int NONE = 1;
    private static final int BOOL = 2;
    private static final int EVENT = 4;
    private static final int MASK = 8;
    private static final int UNMASK = 16;
    private static final int TRIGGER = 32;
    private static final int LINE = 0;
    private static final int MESSAGE = 1;
    private static final int MESSAGE_TABLE = 2;
    private static final int ERROR = 3;
    private static final int REQUEST = 4;

    private static final long RAISE = 0x60;
    private static final long ACKNOWLEDGE = 0x64;

    private final Rig rig = new Rig(new Machine(Kernel.DEFAULT), new VtdIommu());
    private final EventFd event = EventFd.open();

    @BeforeEach
    void bind() {
        rig.bind();
    }

    private long set(int flags, int kind, int count, int data) {
        int bytes = (flags & EVENT) != 0 ? 4 * count : (flags & BOOL) != 0 ? count : 0;
        MemorySegment argument = rig.arena.allocate(DeviceSetIrqs.SIZE + 4, 4);
        argument.set(Layouts.U32, 0, (int) DeviceSetIrqs.SIZE + bytes);
        argument.set(Layouts.U32, 4, flags);
        argument.set(Layouts.U32, 8, kind);
        argument.set(Layouts.U32, 16, count);
        argument.set(Layouts.U32, DeviceSetIrqs.SIZE, data);
        return rig.device.ioctl(DeviceSetIrqs.COMMAND, argument);
    }

    private boolean signalled() {
        return event.await(Duration.ZERO) > 0;
    }

    @Test
    void aMessageSignalsItsEvent() {
        Rig.succeeds(set(EVENT | TRIGGER, MESSAGE, 1, event.fd()));
        assertFalse(signalled());
        rig.set(RAISE, 0x40);
        assertTrue(signalled());
        assertEquals(0x40, rig.get(0x24));
        rig.set(RAISE, 0x40);
        assertTrue(signalled(), "each time anew");

        Rig.succeeds(set(NONE | TRIGGER, MESSAGE, 0, 0));
        rig.set(RAISE, 0x40);
        assertFalse(signalled());
    }

    @Test
    void theLineIsMaskedUntilItIsUnmasked() {
        Rig.succeeds(set(EVENT | TRIGGER, LINE, 1, event.fd()));
        rig.set(RAISE, 1);
        assertTrue(signalled());
        rig.set(RAISE, 2);
        assertFalse(signalled(), "masked");
        Rig.succeeds(set(NONE | UNMASK, LINE, 1, 0));
        assertTrue(signalled(), "the device still asks for attention");

        rig.set(ACKNOWLEDGE, 3);
        Rig.succeeds(set(NONE | UNMASK, LINE, 1, 0));
        assertFalse(signalled());
        Rig.succeeds(set(BOOL | MASK, LINE, 1, 1));
        rig.set(RAISE, 1);
        assertFalse(signalled());
    }

    @Test
    void aProgramCanTryTheWay() {
        Rig.succeeds(set(EVENT | TRIGGER, MESSAGE, 1, event.fd()));
        Rig.succeeds(set(NONE | TRIGGER, MESSAGE, 1, 0));
        assertTrue(signalled());
        Rig.succeeds(set(BOOL | TRIGGER, MESSAGE, 1, 0));
        assertFalse(signalled());

        Rig.succeeds(set(EVENT | TRIGGER, REQUEST, 1, event.fd()));
        Rig.succeeds(set(BOOL | TRIGGER, REQUEST, 1, 1));
        assertTrue(signalled());
    }

    @Test
    void anEventStaysThoughItsDescriptorIsClosed() {
        try (EventFd other = EventFd.open()) {
            Rig.succeeds(set(EVENT | TRIGGER, MESSAGE, 1, other.fd()));
        }
        rig.set(RAISE, 1);
        Rig.succeeds(set(EVENT | TRIGGER, MESSAGE, 1, event.fd()));
        rig.set(RAISE, 1);
        assertTrue(signalled());
    }

    /// As a real one answered.
    @Test
    void whatTheDeviceDoesNotHaveIsRefused() {
        Rig.fails(Errno.EINVAL, set(NONE | UNMASK, LINE, 1, 0));
        Rig.fails(Errno.EINVAL, set(NONE | TRIGGER, LINE, 0, 0));
        Rig.fails(Errno.ENOTTY, set(NONE | MASK, MESSAGE, 1, 0));
        Rig.fails(Errno.EINVAL, set(NONE | TRIGGER, MESSAGE, 1, 0));
        Rig.fails(Errno.EINVAL, set(EVENT | TRIGGER, MESSAGE_TABLE, 1, event.fd()));
        Rig.fails(Errno.EINVAL, set(EVENT | TRIGGER, ERROR, 1, event.fd()));
        Rig.fails(Errno.ENOTTY, set(NONE | UNMASK, REQUEST, 1, 0));
        Rig.fails(Errno.EINVAL, set(NONE | TRIGGER, REQUEST, 1, 0));
        Rig.fails(Errno.EBADF, set(EVENT | TRIGGER, MESSAGE, 1, 999_999));
        Rig.succeeds(set(EVENT | TRIGGER, LINE, 1, -1));
        Rig.fails(Errno.EINVAL, set(EVENT | TRIGGER, MESSAGE, 1, event.fd()));
    }

    @Test
    void anOrdinaryFileIsNoEvent() {
        Rig.fails(Errno.EINVAL, set(EVENT | TRIGGER, MESSAGE, 1, 0));
    }

    @AfterEach
    void close() {
        rig.close();
        event.close();
    }
}
