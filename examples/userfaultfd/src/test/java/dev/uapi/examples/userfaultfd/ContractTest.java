package dev.uapi.examples.userfaultfd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.examples.userfaultfd.basic.Api;
import dev.uapi.examples.userfaultfd.basic.Apis;
import dev.uapi.examples.userfaultfd.basic.Copy;
import dev.uapi.examples.userfaultfd.basic.CopyModes;
import dev.uapi.examples.userfaultfd.basic.CreationFlags;
import dev.uapi.examples.userfaultfd.basic.Features;
import dev.uapi.examples.userfaultfd.basic.IocNew;
import dev.uapi.examples.userfaultfd.basic.Register;
import dev.uapi.examples.userfaultfd.basic.RegisterModes;
import dev.uapi.examples.userfaultfd.basic.Unregister;
import dev.uapi.examples.userfaultfd.basic.Wake;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.KernelDevice;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What the description says of failures, and what the kernel does.
final class ContractTest {
    private final KernelDevice device = UserfaultfdTest.device();
    private final Arena arena = Arena.ofShared();
    private final Faults faults = Faults.open(device);
    private final Memory memory = Memory.pages(4);
    private final MemorySegment first = memory.segment().asSlice(0, Memory.PAGE);
    private final MemorySegment page = arena.allocate(2 * Memory.PAGE);

    @BeforeEach
    void agree() {
        faults.handshake(Features.NONE);
    }

    @AfterEach
    void close() {
        faults.close();
        memory.close();
        device.close();
        arena.close();
    }

    /// What was asked has been overwritten by zeros then: no cause can be told from the argument any more, and none is left out.
    @Test
    void theHandshakeIsOnce() {
        assertFails(Errno.EINVAL, Api.Causes.SECOND_TIME, () -> faults.handshake(Features.NONE));
    }

    @Test
    void whatIsRefusedComesBackAsZeros() {
        try (Faults fresh = Faults.open(device)) {
            Api api = Api.allocate(arena).api(new Apis(0xab)).features(Features.THREAD_ID);
            assertFails(Errno.EINVAL, Api.Causes.OTHER_API, () -> api.call(fresh.uffd()));
            assertEquals("0 0", api.api().value() + " " + api.features().value());
            Api unknown = Api.allocate(arena).api(Apis.API).features(new Features(1L << 40));
            assertEquals(Errno.EINVAL.result(), unknown.tryCall(fresh.uffd()));
            assertEquals(0, unknown.features().value());
        }
    }

    @Test
    void beforeTheHandshakeThereIsNothing() {
        try (Faults fresh = Faults.open(device)) {
            assertFails(Errno.EINVAL, Register.Causes.NO_HANDSHAKE, () -> fresh.register(memory.segment()));
        }
    }

    @Test
    void aFileHasNoOtherFlags() {
        assertFails(Errno.EINVAL, IocNew.Causes.UNKNOWN_FLAGS, () -> IocNew.call(device, new CreationFlags(4)));
    }

    @Test
    void aRangeIsWholePages() {
        assertFails(Errno.EINVAL, Register.Causes.NO_MODE, () -> register(faults.uffd(), RegisterModes.NONE, first));
        assertFails(Errno.EINVAL, Register.Causes.UNKNOWN_MODE, () -> register(faults.uffd(), new RegisterModes(8), first));
        assertFails(Errno.EINVAL, Register.Causes.BAD_RANGE, () -> faults.register(memory.segment().asSlice(1, Memory.PAGE)));
        assertFails(Errno.EINVAL, Register.Causes.BAD_RANGE, () -> faults.register(memory.segment().asSlice(0, 0)));
    }

    @Test
    void aRangeIsOfOneFile() {
        faults.register(memory.segment());
        try (Faults other = Faults.open(device)) {
            other.handshake(Features.NONE);
            assertFails(Errno.EBUSY, Register.Causes.OTHERS, () -> other.register(memory.segment()));
        }
    }

    @Test
    void onlyMissingPagesOfWhatIsRegisteredAreFilled() {
        long place = first.address();
        assertFails(Errno.ENOENT, Copy.Causes.UNREGISTERED, () -> copy(place, Memory.PAGE).call(faults.uffd()));
        faults.register(memory.segment());
        assertEquals(Memory.PAGE, called(copy(place, Memory.PAGE)).copy());
        Copy again = copy(place, Memory.PAGE);
        assertFails(Errno.EEXIST, Copy.Causes.THERE, () -> again.call(faults.uffd()));
        assertEquals(-Errno.EEXIST.number(), again.copy());
        called(copy(place + 2 * Memory.PAGE, Memory.PAGE));
        Copy partly = copy(place + Memory.PAGE, 2 * Memory.PAGE);
        assertFails(Errno.EAGAIN, Copy.Causes.PARTLY, () -> partly.call(faults.uffd()));
        assertEquals(Memory.PAGE, partly.copy());
    }

    @Test
    void whatConditionsSayIsFoundOut() {
        faults.register(memory.segment());
        long place = first.address();
        assertOnly(Copy.Causes.ODD_PLACE, () -> copy(place + 1, Memory.PAGE).call(faults.uffd()));
        assertOnly(Copy.Causes.ODD_LENGTH, () -> copy(place, 100).call(faults.uffd()));
        assertFails(Errno.EINVAL, Copy.Causes.UNKNOWN_MODE,
                () -> copy(place, Memory.PAGE).mode(new CopyModes(4)).call(faults.uffd()));
        assertOnly(Unregister.Causes.ODD_START, () -> faults.unregister(memory.segment().asSlice(1, Memory.PAGE)));
        assertOnly(Wake.Causes.ODD_LENGTH, () -> Wake.allocate(arena).start(first).len(0).call(faults.uffd()));
    }

    private static void register(Device uffd, RegisterModes modes, MemorySegment pages) {
        try (Arena arena = Arena.ofConfined()) {
            Register register = Register.allocate(arena).mode(modes);
            register.range().start(pages).len(pages.byteSize());
            register.call(uffd);
        }
    }

    private Copy copy(long place, long length) {
        return Copy.allocate(arena).dst(place).src(page).len(length);
    }

    private Copy called(Copy copy) {
        copy.call(faults.uffd());
        return copy;
    }

    /// The errno, and the cause among those that the exception names.
    private static void assertFails(Errno errno, Cause cause, Executable call) {
        UapiException failure = assertThrows(UapiException.class, call);
        assertEquals(errno, failure.errno());
        assertTrue(failure.causes().contains(cause), () -> cause + " is not among " + failure.causes());
    }

    /// The cause that certainly holds comes last; what only words say in front of it is possible, too.
    private static void assertOnly(Cause cause, Executable call) {
        UapiException failure = assertThrows(UapiException.class, call);
        assertEquals(cause, failure.causes().getLast(), failure.causes()::toString);
    }
}
