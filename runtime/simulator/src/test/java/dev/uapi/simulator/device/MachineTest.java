package dev.uapi.simulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.Simulator;
import dev.uapi.simulator.hardware.EduDevice;
import dev.uapi.simulator.hardware.NoIommu;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceGetInfo;
import java.lang.foreign.MemorySegment;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who owns devices, and what stays when files are closed.
final class MachineTest {
    private final Machine machine = new Machine(Kernel.DEFAULT);
    private final Rig rig = new Rig(machine, new VtdIommu());

    private long bind(VfioFile device, Simulator iommu) {
        return DeviceBindIommufd.allocate(rig.arena).iommufd(iommu.fd()).tryCall(device);
    }

    private long destroy(Simulator iommu, long id) {
        return Destroy.allocate(rig.arena).id(id).tryCall(iommu);
    }

    private long attachTo(VfioFile device, long id) {
        return DeviceAttachIommufdPt.allocate(rig.arena).ptId(id).tryCall(device);
    }

    @Test
    void aDeviceIsBoundThroughOneFileAtATime() {
        rig.bind();
        try (VfioFile second = machine.open(rig.slot)) {
            Rig.fails(Errno.EINVAL, bind(second, rig.iommu));
            rig.device.close();
            Rig.succeeds(bind(second, rig.iommu));
        }
    }

    @Test
    void aFileThatIsClosedAnswersNothing() {
        rig.bind();
        rig.device.close();
        Rig.fails(Errno.EBADF, DeviceGetInfo.allocate(rig.arena).tryCall(rig.device));
        Rig.fails(Errno.EBADF, bind(rig.device, rig.iommu));
        MemorySegment word = rig.arena.allocate(4, 4);
        Rig.fails(Errno.EBADF, rig.registers().readAt(0, word));
        Rig.fails(Errno.EBADF, rig.registers().writeAt(0, word));
        UapiException refused = assertThrows(UapiException.class, () -> rig.registers().map(0, Rig.PAGE, rig.arena));
        assertEquals(Errno.EBADF, refused.errno());
    }

    /// Zeros behind what is known are nothing that it lacks, however many there are.
    @Test
    void bindsThroughAStructureOfALaterDay() {
        int size = 4 << 20;
        MemorySegment later = rig.arena.allocate(size, Long.BYTES);
        later.asSlice(0, DeviceBindIommufd.SIZE).copyFrom(rig.binding().segment());
        later.set(Layouts.U32, 0, size);
        later.set(Layouts.U8, size - 1, (byte) 1);
        assertEquals(Errno.E2BIG.result(), rig.device.ioctl(DeviceBindIommufd.COMMAND, later));
        later.set(Layouts.U8, size - 1, (byte) 0);
        Rig.succeeds(rig.device.ioctl(DeviceBindIommufd.COMMAND, later));
    }

    @Test
    void anotherProcesssFilesAreNoIommu() {
        assertEquals(Errno.EBADF.result(), DeviceBindIommufd.allocate(rig.arena).iommufd(999_999).tryCall(rig.device));
        assertEquals(
                Errno.EBADFD.result(),
                DeviceBindIommufd.allocate(rig.arena).iommufd(rig.device.fd()).tryCall(rig.device),
                "a device is no /dev/iommu");
    }

    @Test
    void withoutAnIommuADeviceIsNotBound() {
        try (VfioFile exposed = machine.open(machine.plug(new EduDevice(), new NoIommu()))) {
            Rig.fails(Errno.ENODEV, bind(exposed, rig.iommu));
        }
    }

    @Test
    void aGroupHasOneOwner() {
        rig.bind();
        PciSlot beside = machine.plugBeside(rig.slot, new EduDevice());
        try (Simulator other = machine.openIommu()) {
            try (VfioFile second = machine.open(beside)) {
                Rig.fails(Errno.EBUSY, bind(second, other));
                Rig.succeeds(bind(second, rig.iommu));
                rig.device.close();
            }
            try (VfioFile third = machine.open(beside)) {
                Rig.succeeds(bind(third, other));
            }
        }
    }

    @Test
    void aGroupIsAttachedToOneTable() {
        rig.bind();
        IoasId first = rig.space();
        IoasId second = rig.space();
        long table = rig.attach(first.value());
        try (VfioFile beside = machine.open(machine.plugBeside(rig.slot, new EduDevice()))) {
            Rig.succeeds(bind(beside, rig.iommu));
            Rig.fails(Errno.EINVAL, attachTo(beside, second.value()));
            Rig.succeeds(attachTo(beside, table));
            rig.detach();
            Rig.fails(Errno.EBUSY, destroy(rig.iommu, first.value()));
        }
        Rig.succeeds(destroy(rig.iommu, first.value()));
    }

    @Test
    void devicesOfOneIommuShareATable() {
        rig.bind();
        IoasId ioas = rig.space();
        long table = rig.attach(ioas.value());
        try (VfioFile near = machine.open(machine.plug(new EduDevice(), rig.slot.iommu()));
                VfioFile far = machine.open(machine.plug(new EduDevice(), new VtdIommu()))) {
            Rig.succeeds(bind(near, rig.iommu));
            Rig.succeeds(bind(far, rig.iommu));
            DeviceAttachIommufdPt attachment = DeviceAttachIommufdPt.allocate(rig.arena);
            Rig.succeeds(attachment.ptId(ioas.value()).tryCall(near));
            assertEquals(table, attachment.ptId());
            Rig.succeeds(attachment.ptId(ioas.value()).tryCall(far));
            assertNotEquals(table, attachment.ptId(), "one of another IOMMU does not fit");
            Rig.fails(Errno.EINVAL, attachTo(far, table));
        }
    }

    @Test
    void objectsOutliveTheFileOfTheIommu() {
        rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        MemorySegment page = rig.page(ioas, 0x100000, Rig.BOTH);
        rig.iommu.close();

        Rig.fails(Errno.EBADF, IoasAlloc.allocate(rig.arena).tryCall(rig.iommu));
        Rig.succeeds(DeviceGetInfo.allocate(rig.arena).tryCall(rig.device));
        rig.set(0x80, 0x40000);
        rig.set(0x88, 0x100000);
        rig.set(0x90, 8);
        page.fill((byte) 9);
        rig.set(0x98, 3);
        while ((rig.get(0x98) & 1) != 0) {
            Thread.onSpinWait();
        }
        assertEquals(0, page.get(Layouts.U64, 0));
    }

    @Test
    void closingTheDeviceTakesItOut() {
        long id = rig.bind();
        IoasId ioas = rig.space();
        rig.attach(ioas.value());
        Rig.fails(Errno.EBUSY, destroy(rig.iommu, id));
        rig.device.close();
        Rig.fails(Errno.ENOENT, destroy(rig.iommu, id));
        Rig.succeeds(destroy(rig.iommu, ioas.value()));
        assertTrue(rig.iommu.objects().isEmpty());
        Rig.fails(Errno.EBADF, rig.device.ioctl(DeviceBindIommufd.COMMAND, MemorySegment.NULL));
    }

    @Test
    void lockedMemoryIsLimitedForThoseWhoAreNotPrivileged() {
        Kernel unprivileged = Kernel.DEFAULT.withRelease(new Release(6, 12, 117)).withCapabilities(Set.of());
        try (Rig limited = new Rig(Machine.withLockableMemory(unprivileged, 2L * Rig.PAGE), new VtdIommu())) {
            limited.bind();
            IoasId ioas = limited.space();
            limited.attach(ioas.value());
            limited.page(ioas, 0x1000, Rig.BOTH);
            limited.page(ioas, 0x2000, Rig.BOTH);
            IoasMap third = IoasMap.allocate(limited.arena).flags(Rig.BOTH).ioasId(ioas).length(Rig.PAGE).iova(0x3000);
            third.userVa(limited.arena.allocate(Rig.PAGE, Rig.PAGE).address());
            Rig.fails(Errno.ENOMEM, third.tryCall(limited.iommu));
            limited.unmap(ioas, 0x1000);
            Rig.succeeds(third.tryCall(limited.iommu));
            limited.detach();
        }
    }

    @Test
    void whatIsClosedGivesItsLockedMemoryBack() {
        Machine poor = Machine.withLockableMemory(Kernel.DEFAULT.withCapabilities(Set.of()), Rig.PAGE);
        for (int round = 0; round < 3; round++) {
            try (Rig limited = new Rig(poor, new VtdIommu())) {
                limited.bind();
                IoasId ioas = limited.space();
                limited.attach(ioas.value());
                limited.page(ioas, 0x1000, Rig.BOTH);
                if (round == 1) {
                    limited.iommu.close();
                }
            }
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }
}
