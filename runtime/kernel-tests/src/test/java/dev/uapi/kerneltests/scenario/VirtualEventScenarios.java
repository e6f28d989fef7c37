package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.VeventHeader;
import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.iommufd.extended.VeventqFlag;
import dev.uapi.iommufd.extended.VeventqType;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.Nested;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.simulator.test.basic.TestVeventqType;
import dev.uapi.simulator.test.basic.ViommuEventSelftest;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Events of a guest's devices, told and lost.
@ExtendWith(Mock.Present.class)
final class VirtualEventScenarios {
    private static final VeventqType TYPE = new VeventqType(TestVeventqType.SELFTEST.value());
    private static final long NUMBER = 0x99;
    private static final long EVENT = VeventHeader.SIZE + ViommuEventSelftest.SIZE;

    private static VeventqAlloc queueFor(Mock mock, ViommuId viommu, long depth) {
        return VeventqAlloc.allocate(mock.arena()).viommuId(viommu).type(TYPE).veventqDepth(depth);
    }

    /// A device in a guest that has a queue.
    private record Reporting(Nested nested, ViommuId viommu, long queue, OpenFile file) {
        static Reporting in(Mock mock, long depth) {
            Nested nested = Nested.in(mock);
            ViommuId viommu = nested.madeViommu();
            nested.madeVdevice(viommu, NUMBER);
            VeventqAlloc queue = queueFor(mock, viommu, depth);
            succeeds(queue.tryCall(mock.device()));
            nested.device().attach(nested.made(viommu.value()));
            return new Reporting(nested, viommu, queue.outVeventqId().value(), mock.iommu().opened(queue.outVeventqFd()));
        }

        void event() {
            succeeds(nested.mock().event(nested.device().id()));
        }

        MemorySegment room(long bytes) {
            return nested.mock().arena().allocate(bytes, 4);
        }

        /// Reads one event.
        ///
        /// @return its number
        long read() {
            MemorySegment room = room(EVENT);
            assertEquals(EVENT, file.read(room));
            assertEquals(VeventqFlag.NONE, VeventHeader.at(room).flags());
            assertEquals(NUMBER, ViommuEventSelftest.at(room.asSlice(VeventHeader.SIZE)).virtId());
            return VeventHeader.at(room).sequence();
        }
    }

    @Test
    void anEventIsToldWithTheNumberOfTheDevice(Mock mock) {
        Reporting reporting = Reporting.in(mock, 2);
        assertFalse(reporting.file().awaitReadable(0));
        reporting.event();
        assertTrue(reporting.file().awaitReadable(0));
        assertEquals(0, reporting.read());
        assertFalse(reporting.file().awaitReadable(0));
        assertEquals(0, reporting.file().read(reporting.room(EVENT)));
        reporting.event();
        assertEquals(1, reporting.read());
        reporting.file().close();
    }

    @Test
    void whatIsLostShowsAtTheEnd(Mock mock) {
        Reporting reporting = Reporting.in(mock, 2);
        for (int i = 0; i < 5; i++) {
            reporting.event();
        }
        MemorySegment room = reporting.room(2 * EVENT + VeventHeader.SIZE);
        assertEquals(2 * EVENT + VeventHeader.SIZE, reporting.file().read(room));
        assertEquals(0, VeventHeader.at(room).sequence());
        assertEquals(1, VeventHeader.at(room.asSlice(EVENT)).sequence());
        VeventHeader lost = VeventHeader.at(room.asSlice(2 * EVENT));
        assertEquals(VeventqFlag.LOST_EVENTS, lost.flags());
        assertEquals(4, lost.sequence());
        reporting.event();
        assertEquals(5, reporting.read());
        reporting.file().close();
    }

    @Test
    void whatIsLostInBetweenShowsInTheNumbers(Mock mock) {
        Reporting reporting = Reporting.in(mock, 2);
        for (int i = 0; i < 3; i++) {
            reporting.event();
        }
        assertEquals(0, reporting.read());
        reporting.event();
        assertEquals(1, reporting.read());
        assertEquals(3, reporting.read());
        assertEquals(0, reporting.file().read(reporting.room(64)));
        reporting.file().close();
    }

    @Test
    void anEventComesAsAWhole(Mock mock) {
        Reporting reporting = Reporting.in(mock, 4);
        reporting.event();
        reporting.event();
        assertEquals(EVENT, reporting.file().read(reporting.room(2 * EVENT - 1)));
        assertTrue(reporting.file().awaitReadable(0));
        for (long room : new long[] {EVENT - 1, VeventHeader.SIZE, VeventHeader.SIZE - 1, 0}) {
            fails(Errno.EINVAL, reporting.file().read(reporting.room(room)));
        }
        assertEquals(1, reporting.read());
        assertEquals(0, reporting.file().read(reporting.room(VeventHeader.SIZE)));
        fails(Errno.EINVAL, reporting.file().read(reporting.room(VeventHeader.SIZE - 1)));
        reporting.file().close();
    }

    @Test
    void anEventThatCannotBeToldStays(Mock mock) {
        Reporting reporting = Reporting.in(mock, 4);
        reporting.event();
        MemorySegment readOnly = Libc.readOnly(mock.arena(), reporting.room(EVENT));
        fails(Errno.EFAULT, reporting.file().read(readOnly.asSlice(0, EVENT)));
        assertEquals(0, reporting.read());
        reporting.file().close();
    }

    @Test
    void nothingIsWritten(Mock mock) {
        Reporting reporting = Reporting.in(mock, 4);
        fails(Errno.EINVAL, reporting.file().write(reporting.room(EVENT)));
        reporting.file().close();
    }

    @Test
    void eventsAreOfADeviceOfTheGuest(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        fails(Errno.ENOENT, mock.event(new DeviceId(99)));
        fails(Errno.ENOENT, mock.event(nested.device().id()));
        nested.madeVdevice(viommu, NUMBER);
        fails(Errno.ENOENT, mock.event(nested.device().id()));
        nested.device().attach(nested.made(viommu.value()));
        fails(Errno.EOPNOTSUPP, mock.event(nested.device().id()));
    }

    @Test
    void aQueueHasAKindAndRoom(Mock mock) {
        ViommuId viommu = Nested.in(mock).madeViommu();
        fails(Errno.EOPNOTSUPP, queueFor(mock, viommu, 1).type(VeventqType.DEFAULT).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, queueFor(mock, viommu, 1).flags(1).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, queueFor(mock, viommu, 1).reserved(1).tryCall(mock.device()));
        fails(Errno.EINVAL, queueFor(mock, viommu, 0).tryCall(mock.device()));
        fails(Errno.EINVAL, queueFor(mock, viommu, 0x80001).tryCall(mock.device()));
        fails(Errno.ENOENT, queueFor(mock, new ViommuId(99), 1).tryCall(mock.device()));
        fails(Errno.EINVAL, queueFor(mock, new ViommuId(99), 0x80001).tryCall(mock.device()));
        succeeds(queueFor(mock, viommu, 0x80000).tryCall(mock.device()));
        fails(Errno.EEXIST, queueFor(mock, viommu, 1).tryCall(mock.device()));
        succeeds(queueFor(mock, viommu, 1).type(VeventqType.ARM_SMMUV3).tryCall(mock.device()));
        succeeds(queueFor(mock, viommu, 1).type(new VeventqType(99)).tryCall(mock.device()));
    }

    @Test
    void aQueueHoldsItsVirtualIommuAndItsFileHoldsTheQueue(Mock mock) {
        ViommuId viommu = Nested.in(mock).madeViommu();
        VeventqAlloc queue = queueFor(mock, viommu, 1);
        succeeds(queue.tryCall(mock.device()));
        fails(Errno.EBUSY, mock.iommu().destroy(viommu.value()));
        fails(Errno.EBUSY, mock.iommu().destroy(queue.outVeventqId().value()));
        mock.iommu().opened(queue.outVeventqFd()).close();
        fails(Errno.EBUSY, mock.iommu().destroy(viommu.value()));
        succeeds(mock.iommu().destroy(queue.outVeventqId().value()));
        succeeds(mock.iommu().destroy(viommu.value()));
    }

    @Test
    void aQueueThatCannotBeToldIsUndone(Mock mock) {
        ViommuId viommu = Nested.in(mock).madeViommu();
        MemorySegment argument = Libc.readOnly(mock.arena(), queueFor(mock, viommu, 1).segment());
        fails(Errno.EFAULT, mock.device().ioctl(VeventqAlloc.COMMAND, argument));
        succeeds(queueFor(mock, viommu, 1).tryCall(mock.device()));
    }
}
