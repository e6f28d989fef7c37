package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.VdeviceAlloc;
import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.iommufd.extended.ViommuType;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Mock;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.kerneltests.Nested;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.ViommuSelftest;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Virtual IOMMUs, and the numbers of devices in them.
@ExtendWith(Mock.Present.class)
final class VirtualIommuScenarios {
    @Test
    void itHoldsItsTable(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        fails(Errno.EBUSY, mock.iommu().destroy(nested.parent().value()));
        long table = nested.made(viommu.value());
        fails(Errno.EBUSY, mock.iommu().destroy(viommu.value()));
        succeeds(mock.iommu().destroy(table));
        succeeds(mock.iommu().destroy(viommu.value()));
        succeeds(mock.iommu().destroy(nested.parent().value()));
    }

    @Test
    void itIsMadeOfThingsThatFit(Mock mock) {
        Nested nested = Nested.in(mock);
        fails(Errno.EOPNOTSUPP, nested.viommu().flags(1).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.viommu().type(ViommuType.DEFAULT).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.viommu().type(ViommuType.ARM_SMMUV3).tryCall(mock.device()));
        fails(Errno.EOPNOTSUPP, nested.viommu().type(new ViommuType(999)).hwptId(new HwptPagingId(99)).tryCall(mock.device()));
        fails(Errno.ENOENT, nested.viommu().type(new ViommuType(999)).devId(new DeviceId(99)).tryCall(mock.device()));
        fails(Errno.ENOENT, nested.viommu().hwptId(new HwptPagingId(99)).tryCall(mock.device()));
        fails(Errno.ENOENT, nested.viommu().hwptId(new HwptPagingId(nested.ioas().value())).tryCall(mock.device()));
        fails(Errno.EINVAL, nested.viommu().hwptId(new HwptPagingId(nested.device().table())).tryCall(mock.device()));
    }

    @Test
    void itsDataGoesThereAndBack(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuSelftest data = ViommuSelftest.allocate(mock.arena()).inData(0x5a5a);
        ViommuAlloc argument = nested.viommu().dataLen(ViommuSelftest.SIZE).dataUptr(data.segment());
        succeeds(argument.tryCall(mock.device()));
        assertEquals(0x5a5a, data.outData());
        assertEquals(Mock.PAGE, data.outMmapOffset());
        assertEquals(2 * Mock.PAGE, data.outMmapLength());

        fails(Errno.EINVAL, nested.viommu().dataLen(7).dataUptr(data.segment()).tryCall(mock.device()));
        fails(Errno.EINVAL, nested.viommu().dataLen(ViommuSelftest.SIZE + 1).dataUptr(data.segment()).tryCall(mock.device()));
        fails(Errno.EFAULT, nested.viommu().dataLen(ViommuSelftest.SIZE).dataUptr(MemorySegment.ofAddress(8)).tryCall(mock.device()));
        MemorySegment readOnly = Libc.readOnly(mock.arena(), data.segment());
        fails(Errno.EFAULT, nested.viommu().dataLen(ViommuSelftest.SIZE).dataUptr(readOnly).tryCall(mock.device()));
        succeeds(mock.iommu().destroy(argument.outViommuId().value()));
        succeeds(mock.iommu().destroy(nested.parent().value()));
    }

    @Test
    void shorterDataGetsWhatFits(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuSelftest data = ViommuSelftest.allocate(mock.arena()).inData(7).outMmapLength(99);
        succeeds(nested.viommu().dataLen(8).dataUptr(data.segment()).tryCall(mock.device()));
        assertEquals(7, data.outData());
        assertEquals(99, data.outMmapLength());
    }

    @Test
    void aDeviceHasOneNumberAndANumberOneDevice(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        MockDevice other = mock.attachedTo(nested.ioas().value());
        long vdevice = nested.madeVdevice(viommu, 0x99);
        fails(Errno.EBUSY, mock.iommu().destroy(viommu.value()));
        fails(Errno.EEXIST, nested.vdevice(viommu, nested.device().id(), 0x99).tryCall(mock.device()));
        fails(Errno.EEXIST, nested.vdevice(viommu, nested.device().id(), 0x88).tryCall(mock.device()));
        fails(Errno.EEXIST, nested.vdevice(viommu, other.id(), 0x99).tryCall(mock.device()));
        succeeds(nested.vdevice(viommu, other.id(), -1).tryCall(mock.device()));

        succeeds(mock.iommu().destroy(vdevice));
        assertEquals(vdevice, nested.madeVdevice(viommu, 0x88));
    }

    @Test
    void aNumberIsOfThingsThatAreThere(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        fails(Errno.ENOENT, nested.vdevice(new ViommuId(99), nested.device().id(), 1).tryCall(mock.device()));
        fails(Errno.ENOENT, nested.vdevice(new ViommuId(nested.parent().value()), nested.device().id(), 1).tryCall(mock.device()));
        fails(Errno.ENOENT, nested.vdevice(viommu, new DeviceId(99), 1).tryCall(mock.device()));
        VdeviceAlloc told = nested.vdevice(viommu, nested.device().id(), 1);
        MemorySegment readOnly = Libc.readOnly(mock.arena(), told.segment());
        fails(Errno.EFAULT, mock.device().ioctl(VdeviceAlloc.COMMAND, readOnly));
        succeeds(told.tryCall(mock.device()));
    }

    /// Its id stays taken, by nothing.
    @Test
    void aNumberGoesWithItsDevice(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        long vdevice = nested.madeVdevice(viommu, 0x99);
        nested.device().close();
        fails(Errno.ENOENT, mock.iommu().destroy(vdevice));
        List<Long> next = Stream.generate(() -> mock.iommu().allocate().value()).limit(4).toList();
        assertEquals(List.of(2L, 3L, 4L, 8L), next);
        succeeds(mock.iommu().destroy(viommu.value()));
    }

    /// The device would have no number in the guest.
    @Test
    void aTableOfTheGuestIsAttachedToADeviceThatItKnows(Mock mock) {
        Nested nested = Nested.in(mock);
        ViommuId viommu = nested.madeViommu();
        long table = nested.made(viommu.value());
        fails(Errno.ENOENT, nested.device().tryAttach(table));
        nested.madeVdevice(viommu, 0x99);
        nested.device().attach(table);
        fails(Errno.EBUSY, mock.iommu().destroy(table));
        nested.device().attach(nested.ioas().value());
        succeeds(mock.iommu().destroy(table));
    }

    @Test
    void whatCannotBeToldIsUndone(Mock mock) {
        Nested nested = Nested.in(mock);
        MemorySegment argument = Libc.readOnly(mock.arena(), nested.viommu().segment());
        fails(Errno.EFAULT, mock.device().ioctl(ViommuAlloc.COMMAND, argument));
        succeeds(mock.iommu().destroy(nested.parent().value()));
    }
}
