package dev.uapi.vfio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.InUseException;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.UapiException;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import dev.uapi.vfio.basic.DeviceReset;
import dev.uapi.vfio.basic.PciIrqIndex;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

final class VfioDeviceTest {
    private final FakeDevice fake = new FakeDevice();
    private final Iommufd iommu = Iommufd.over(new FakeIommu(fake));

    private static void refuses(String message, Executable closing) {
        assertEquals(message, assertThrows(InUseException.class, closing).getMessage());
    }

    @Nested
    final class Lifetime {
        @Test
        void aDeviceIsBoundByTheDescriptorOfTheIommu() {
            VfioDevice device = VfioDevice.over(fake, iommu);
            assertEquals(new DeviceId(1), device.id());
            assertEquals(List.of("bind 42"), fake.calls);
        }

        @Test
        void aDeviceThatCannotBeBoundIsClosed() {
            fake.failing.put(DeviceBindIommufd.COMMAND, Errno.EBUSY);
            assertEquals(Errno.EBUSY, assertThrows(UapiException.class, () -> VfioDevice.over(fake, iommu)).errno());
            assertTrue(fake.closed);
            iommu.close();
        }

        @Test
        void aDeviceIsNotBoundToWhatIsClosed() {
            iommu.close();
            IllegalStateException closed = assertThrows(IllegalStateException.class, () -> VfioDevice.over(fake, iommu));
            assertEquals("/dev/iommu is closed", closed.getMessage());
            assertEquals(List.of(), fake.calls);
            assertTrue(fake.closed);
        }

        @Test
        void theWrongOrderIsRefused() {
            VfioDevice device = VfioDevice.over(fake, iommu);
            Ioas ioas = iommu.allocateIoas();
            Attachment attachment = device.attach(ioas);
            assertEquals(107, attachment.table());

            refuses("IOAS 7 cannot be closed: the device is attached to it: close the attachment first", ioas::close);
            refuses("/dev/iommu cannot be closed: the device is bound to it: close the device first", iommu::close);
            attachment.close();
            attachment.close();
            ioas.close();
            device.close();
            device.close();
            iommu.close();
            assertEquals(List.of("bind 42", "attach 7", "detach"), fake.calls);
        }

        @Test
        void closingTheDeviceDetachesIt() {
            VfioDevice device = VfioDevice.over(fake, iommu);
            Ioas ioas = iommu.allocateIoas();
            Attachment attachment = device.attach(ioas);
            device.close();
            attachment.close();
            ioas.close();
            iommu.close();
            assertEquals(List.of("bind 42", "attach 7"), fake.calls);
        }

        @Test
        void anotherAttachmentTakesThePlaceOfTheFirst() {
            VfioDevice device = VfioDevice.over(fake, iommu);
            Attachment first = device.attach(iommu.allocateIoas());
            try (Attachment second = device.attach(new HwptPagingId(30))) {
                first.close();
                assertEquals(130, second.table());
            }
            assertEquals(List.of("bind 42", "attach 7", "attach 30", "detach"), fake.calls);
        }

        @Test
        void whatCannotBeAttachedIsNotHeld() {
            VfioDevice device = VfioDevice.over(fake, iommu);
            Ioas ioas = iommu.allocateIoas();
            fake.failing.put(DeviceAttachIommufdPt.COMMAND, Errno.EADDRINUSE);
            assertThrows(UapiException.class, () -> device.attach(ioas));
            ioas.close();
        }

        @Test
        void whatCannotBeDetachedIsHeld() {
            VfioDevice device = VfioDevice.over(fake, iommu);
            Ioas ioas = iommu.allocateIoas();
            Attachment attachment = device.attach(ioas);
            fake.failing.put(DeviceDetachIommufdPt.COMMAND, Errno.EINVAL);
            assertThrows(UapiException.class, attachment::close);
            assertThrows(InUseException.class, ioas::close);

            fake.failing.clear();
            attachment.close();
            ioas.close();
        }
    }

    @Nested
    final class Regions {
        private final VfioDevice device = VfioDevice.over(fake, iommu);

        @Test
        void registersAreTheSameBothWays() {
            for (long index : List.of(0L, 2L)) {
                Registers registers = device.region(index).registers();
                registers.set64(8, 0x1122334455667788L);
                registers.set32(16, 0x99aabbcc);
                registers.set16(20, 0xddee);
                registers.set8(22, 0xff);

                assertEquals(0x1122334455667788L, registers.get64(8));
                assertEquals(0x99aabbcc, registers.get32(16));
                assertEquals(0xddee, registers.get16(20));
                assertEquals(0xff, registers.get8(22));
                assertEquals((byte) 0x88, fake.memory.get(ValueLayout.JAVA_BYTE, index * FakeDevice.SIZE + 8));
                assertEquals(index == 0, registers instanceof MappedRegisters);
            }
        }

        @Test
        void thereIsNothingBehindTheEnd() {
            for (long index : List.of(0L, 2L)) {
                Registers registers = device.region(index).registers();
                registers.get32(FakeDevice.SIZE - 4);
                assertThrows(IndexOutOfBoundsException.class, () -> registers.get32(FakeDevice.SIZE));
                assertThrows(IndexOutOfBoundsException.class, () -> registers.set8(-1, 0));
            }
        }

        @Test
        void aRegionTellsWhatCanBeMappedOfIt() {
            assertEquals(List.of(new Region.Part(0, 8192)), device.region(0).mappable());
            assertEquals(List.of(new Region.Part(4096, 4096)), device.region(1).mappable());
            assertEquals(List.of(), device.region(2).mappable());
            assertThrows(UnsupportedOperationException.class, device.region(1)::map);
            assertThrows(UnsupportedOperationException.class, device.region(2)::map);
            MemorySegment part = device.region(1).map(new Region.Part(4096, 4096));
            assertEquals(fake.memory.address() + FakeDevice.SIZE + 4096, part.address());
        }

        @Test
        void whatIsMappedEndsWithTheDevice() {
            Registers registers = device.region(0).registers();
            device.close();
            assertThrows(IllegalStateException.class, () -> registers.get32(0));
        }

        @Test
        void aRegionThatIsNotThereIsRefused() {
            assertEquals(Errno.EINVAL, assertThrows(UapiException.class, () -> device.region(3)).errno());
        }

        @Test
        void bitsOfTheConfigurationAreSwitchedOneByOne() {
            ConfigSpace config = new ConfigSpace(device.region(2).registers());
            config.registers().set32(0, 0x11e81234);
            assertEquals("1234:11e8", config.toString());

            config.registers().set16(4, 0x401);
            config.memory(true);
            config.busMaster(true);
            assertEquals(0x407, config.registers().get16(4));
            config.busMaster(false);
            assertEquals(0x403, config.registers().get16(4));
        }
    }

    @Nested
    final class Signals {
        private final VfioDevice device = VfioDevice.over(fake, iommu);

        @Test
        void interruptsAreSwitchedOnAndOff() {
            Interrupts interrupts = device.enableInterrupts(PciIrqIndex.MSI_IRQ_INDEX, 1);
            assertEquals(0, interrupts.await(Duration.ZERO));
            interrupts.trigger(0);
            interrupts.mask(0);
            interrupts.unmask(0);
            interrupts.close();
            interrupts.close();
            assertEquals(
                    List.of(
                            "bind 42",
                            "irqs VFIO_IRQ_SET_DATA_EVENTFD | VFIO_IRQ_SET_ACTION_TRIGGER 1: 0 + 1",
                            "irqs VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_TRIGGER 1: 0 + 1",
                            "irqs VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_MASK 1: 0 + 1",
                            "irqs VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_UNMASK 1: 0 + 1",
                            "irqs VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_TRIGGER 1: 0 + 0"),
                    fake.calls);
        }

        @Test
        void whatADeviceDoesNotHaveIsNotSwitchedOn() {
            assertEquals(0, device.interrupts(PciIrqIndex.MSIX_IRQ_INDEX));
            for (int count : new int[] {0, 2}) {
                assertThrows(IllegalArgumentException.class, () -> device.enableInterrupts(PciIrqIndex.MSI_IRQ_INDEX, count));
            }
            fake.vectors = 1;
            UapiException fewer = assertThrows(UapiException.class, () -> device.enableInterrupts(PciIrqIndex.MSI_IRQ_INDEX, 1));
            assertEquals(Errno.ENOSPC, fewer.errno());
        }

        @Test
        void interruptsOfAClosedDeviceAreOff() {
            Interrupts interrupts = device.enableInterrupts(PciIrqIndex.INTX_IRQ_INDEX, 1);
            device.close();
            interrupts.close();
            assertEquals(Errno.EBADF, assertThrows(UapiException.class, () -> interrupts.await(Duration.ZERO)).errno());
        }
    }

    @Test
    void aDeviceIsReset() {
        VfioDevice.over(fake, iommu).reset();
        assertEquals(List.of("bind 42", "reset"), fake.calls);
        fake.failing.put(DeviceReset.COMMAND, Errno.EINVAL);
        UapiException refused = assertThrows(UapiException.class, VfioDevice.over(fake, iommu)::reset);
        assertFalse(refused.causes().isEmpty());
    }
}
