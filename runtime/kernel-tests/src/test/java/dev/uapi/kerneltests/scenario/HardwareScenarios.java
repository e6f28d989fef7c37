package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwInfoFlags;
import dev.uapi.iommufd.extended.HwInfoType;
import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.iommufd.extended.HwQueueType;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptDataType;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmapFlags;
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.HwptSetDirtyTrackingFlags;
import dev.uapi.iommufd.extended.IoasNoiommuGetPa;
import dev.uapi.iommufd.extended.VdeviceAlloc;
import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.iommufd.extended.VeventqType;
import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.iommufd.extended.ViommuType;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Commands that need hardware, on a machine without: up to the first refusal.
@ExtendWith(Subject.class)
final class HardwareScenarios {
    private static final DeviceId NO_DEVICE = new DeviceId(HardwareCommands.NOTHING);
    private static final HwptPagingId NO_TABLE = new HwptPagingId(HardwareCommands.NOTHING);
    private static final ViommuId NO_VIOMMU = new ViommuId(HardwareCommands.NOTHING);

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dev.uapi.kerneltests.scenario.HardwareCommands#unknown")
    void whatCameLaterIsUnknown(HardwareCommands command, Iommu iommu) {
        fails(Errno.ENOTTY, iommu.device().ioctl(command.word(), command.prepare(iommu)));
        fails(Errno.ENOTTY, iommu.device().ioctl(command.word(), MemorySegment.NULL));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.HardwareCommands#known")
    void aNullArgumentIsBad(HardwareCommands command, Iommu iommu) {
        fails(Errno.EFAULT, iommu.device().ioctl(command.word(), MemorySegment.NULL));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.HardwareCommands#known")
    void lessThanTheMinimumIsTooSmall(HardwareCommands command, Iommu iommu) {
        for (long size : List.of(0L, 4L, command.minimumSize() - 1)) {
            MemorySegment argument = command.prepare(iommu);
            argument.set(Layouts.U32, 0, (int) size);
            fails(Errno.EINVAL, iommu.device().ioctl(command.word(), argument));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.HardwareCommands#known")
    void theHardwareIsMissed(HardwareCommands command, Iommu iommu) {
        fails(command.refusal(), iommu.device().ioctl(command.word(), command.prepare(iommu)));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.HardwareCommands#known")
    void theMinimumIsEnoughToMissIt(HardwareCommands command, Iommu iommu) {
        MemorySegment argument = command.prepare(iommu);
        argument.set(Layouts.U32, 0, (int) command.minimumSize());
        fails(command.refusal(), iommu.device().ioctl(command.word(), argument));
    }

    @ParameterizedTest
    @MethodSource("dev.uapi.kerneltests.scenario.HardwareCommands#known")
    void aTailIsEmptyOrRefused(HardwareCommands command, Iommu iommu) {
        MemorySegment structure = command.prepare(iommu);
        MemorySegment longer = iommu.arena().allocate(structure.byteSize() + 8, 8).copyFrom(structure);
        longer.set(Layouts.U32, 0, (int) longer.byteSize());
        fails(command.refusal(), iommu.device().ioctl(command.word(), longer));

        longer.set(Layouts.U8, longer.byteSize() - 1, (byte) 1);
        fails(Errno.E2BIG, iommu.device().ioctl(command.word(), longer));
    }

    @Test
    void aPageTableIsOfADeviceThatIsThere(Iommu iommu) {
        Device device = iommu.device();
        HwptAlloc argument = HwptAlloc.allocate(iommu.arena()).devId(NO_DEVICE).ptId(iommu.allocate().value());
        fails(Errno.EOPNOTSUPP, argument.reserved(1).tryCall(device));
        fails(Errno.ENOENT, argument.reserved(0).reserved2(1).tryCall(device));
        fails(Errno.ENOENT, argument.flags(new HwptAllocFlags(0x80000000L)).tryCall(device));
        fails(Errno.ENOENT, argument.flags(HwptAllocFlags.FAULT_ID_VALID).tryCall(device));
        fails(Errno.EINVAL, argument.dataType(HwptDataType.VTD_S1).tryCall(device));
        fails(Errno.EINVAL, argument.dataType(HwptDataType.NONE).dataLen(4).tryCall(device));
        fails(Errno.ENOENT, argument.dataType(new HwptDataType(77)).tryCall(device));
    }

    @Test
    void anAddressSpaceIsNoDevice(Iommu iommu) {
        long ioas = iommu.allocate().value();
        fails(Errno.ENOENT, HwptAlloc.allocate(iommu.arena()).devId(new DeviceId(ioas)).ptId(ioas).tryCall(iommu.device()));
        fails(Errno.ENOENT, GetHwInfo.allocate(iommu.arena()).devId(new DeviceId(ioas)).tryCall(iommu.device()));
        fails(Errno.ENOENT, HwptSetDirtyTracking.allocate(iommu.arena()).hwptId(new HwptPagingId(ioas)).tryCall(iommu.device()));
    }

    @Test
    @OnKernel(since = "6.13")
    void anAddressSpaceIsNoVirtualIommu(Iommu iommu) {
        ViommuId ioas = new ViommuId(iommu.allocate().value());
        fails(Errno.ENOENT, VdeviceAlloc.allocate(iommu.arena()).viommuId(ioas).tryCall(iommu.device()));
    }

    @Test
    void informationIsAskedForProperly(Iommu iommu) {
        Device device = iommu.device();
        GetHwInfo argument = GetHwInfo.allocate(iommu.arena()).devId(NO_DEVICE);
        fails(Errno.EOPNOTSUPP, argument.flags(new HwInfoFlags(2)).tryCall(device));
        for (int index = 0; index < 3; index++) {
            GetHwInfo reserved = GetHwInfo.allocate(iommu.arena()).devId(NO_DEVICE).reserved(index, (byte) 1);
            fails(Errno.EOPNOTSUPP, reserved.tryCall(device));
        }
    }

    @Test
    void whatIsAnsweredIsNotLookedAt(Iommu iommu) {
        GetHwInfo argument = GetHwInfo.allocate(iommu.arena()).devId(NO_DEVICE).outMaxPasidLog2((byte) 7);
        fails(Errno.ENOENT, argument.tryCall(iommu.device()));
    }

    @Test
    @OnKernel(until = "6.17")
    void informationOfAKindCannotBeAskedFor(Iommu iommu) {
        GetHwInfo argument = GetHwInfo.allocate(iommu.arena()).devId(NO_DEVICE);
        fails(Errno.EOPNOTSUPP, argument.flags(HwInfoFlags.INPUT_TYPE).tryCall(iommu.device()));
    }

    @Test
    @OnKernel(since = "6.17")
    void informationOfAKindIsAskedForProperly(Iommu iommu) {
        GetHwInfo argument = GetHwInfo.allocate(iommu.arena()).devId(NO_DEVICE);
        fails(Errno.ENOENT, argument.flags(HwInfoFlags.INPUT_TYPE).inDataType(new HwInfoType(77)).tryCall(iommu.device()));
    }

    @Test
    void dirtyTrackingIsOfAPageTableThatIsThere(Iommu iommu) {
        Device device = iommu.device();
        HwptSetDirtyTracking set = HwptSetDirtyTracking.allocate(iommu.arena()).hwptId(NO_TABLE);
        fails(Errno.ENOENT, set.flags(HwptSetDirtyTrackingFlags.ENABLE).reserved(1).tryCall(device));
        fails(Errno.EOPNOTSUPP, set.flags(new HwptSetDirtyTrackingFlags(2)).tryCall(device));

        HwptGetDirtyBitmap get = HwptGetDirtyBitmap.allocate(iommu.arena()).hwptId(NO_TABLE);
        fails(Errno.EOPNOTSUPP, get.flags(new HwptGetDirtyBitmapFlags(2)).tryCall(device));
        fails(Errno.EOPNOTSUPP, get.flags(HwptGetDirtyBitmapFlags.NO_CLEAR).reserved(1).tryCall(device));
        fails(Errno.ENOENT, get.reserved(0).tryCall(device));
    }

    @Test
    void anInvalidationTellsThatNothingWasDone(Iommu iommu) {
        refusedWithoutAnEntry(Errno.EOPNOTSUPP, invalidate(iommu).entryNum(5).reserved(1), iommu);
        refusedWithoutAnEntry(Errno.EINVAL, invalidate(iommu).entryNum(5).dataUptr(0), iommu);
        refusedWithoutAnEntry(Errno.EINVAL, invalidate(iommu).entryNum(5).entryLen(0), iommu);
        refusedWithoutAnEntry(Errno.ENOENT, invalidate(iommu).entryNum(0x80000), iommu);
        refusedWithoutAnEntry(Errno.ENOENT, invalidate(iommu).entryNum(0).entryLen(5000), iommu);

        MemorySegment readOnly = Libc.readOnly(iommu.arena(), invalidate(iommu).segment());
        fails(Errno.EFAULT, iommu.device().ioctl(HwptInvalidate.COMMAND, readOnly));
    }

    @Test
    void entriesAreNeitherTooLongNorTooMany(Iommu iommu) {
        refusedWithoutAnEntry(Errno.EINVAL, invalidate(iommu).entryNum(5).entryLen(4097), iommu);
        refusedWithoutAnEntry(Errno.EINVAL, invalidate(iommu).entryNum(0x80001), iommu);
    }

    @Test
    void whatIsInvalidatedIsANestedTable(Iommu iommu) {
        long ioas = iommu.allocate().value();
        Errno wrongKind = Subject.kernel().release().atLeast(6, 13) ? Errno.EINVAL : Errno.ENOENT;
        refusedWithoutAnEntry(wrongKind, invalidate(iommu).entryNum(5).hwptId(ioas), iommu);
    }

    private static HwptInvalidate invalidate(Iommu iommu) {
        return HwptInvalidate.allocate(iommu.arena()).hwptId(HardwareCommands.NOTHING).dataUptr(0x1000).entryLen(16);
    }

    private static void refusedWithoutAnEntry(Errno errno, HwptInvalidate argument, Iommu iommu) {
        fails(errno, argument.tryCall(iommu.device()));
        assertEquals(0, argument.entryNum());
    }

    @Test
    @OnKernel(since = "6.13")
    void aVirtualIommuHasAType(Iommu iommu) {
        Device device = iommu.device();
        ViommuAlloc argument = ViommuAlloc.allocate(iommu.arena()).devId(NO_DEVICE).hwptId(NO_TABLE);
        fails(Errno.EOPNOTSUPP, argument.tryCall(device));
        fails(Errno.EOPNOTSUPP, argument.type(ViommuType.ARM_SMMUV3).flags(1).tryCall(device));
        fails(Errno.ENOENT, argument.flags(0).reserved(1).tryCall(device));
        fails(Errno.ENOENT, argument.type(new ViommuType(999)).tryCall(device));
        fails(Errno.ENOENT, VdeviceAlloc.allocate(iommu.arena()).viommuId(NO_VIOMMU).devId(NO_DEVICE).virtId(-1).tryCall(device));
    }

    @Test
    @OnKernel(since = "6.15")
    void aQueueForEventsHasAKindAndRoom(Iommu iommu) {
        Device device = iommu.device();
        VeventqAlloc argument = VeventqAlloc.allocate(iommu.arena()).viommuId(NO_VIOMMU).veventqDepth(1);
        fails(Errno.EOPNOTSUPP, argument.tryCall(device));
        fails(Errno.EOPNOTSUPP, argument.type(VeventqType.ARM_SMMUV3).flags(1).tryCall(device));
        fails(Errno.EOPNOTSUPP, argument.flags(0).reserved(1).tryCall(device));
        fails(Errno.EINVAL, argument.reserved(0).veventqDepth(0).tryCall(device));
    }

    @Test
    @OnKernel(since = "6.17")
    void aHardwareQueueHasATypeAndALength(Iommu iommu) {
        Device device = iommu.device();
        HwQueueAlloc argument = HwQueueAlloc.allocate(iommu.arena()).viommuId(NO_VIOMMU).length(0x1000);
        fails(Errno.EOPNOTSUPP, argument.tryCall(device));
        fails(Errno.EOPNOTSUPP, argument.type(HwQueueType.TEGRA241_CMDQV).flags(1).tryCall(device));
        fails(Errno.EINVAL, argument.flags(0).length(0).tryCall(device));
        fails(Errno.EOVERFLOW, argument.length(2).nestingParentIova(-1).tryCall(device));
        fails(Errno.ENOENT, argument.length(1).tryCall(device));
    }

    @Test
    @OnKernel(since = "7.3")
    void aKernelWithoutNoIommuSaysNothingElse(Iommu iommu) {
        IoasNoiommuGetPa argument = IoasNoiommuGetPa.allocate(iommu.arena());
        fails(Errno.EOPNOTSUPP, argument.tryCall(iommu.device()));
        fails(Errno.EOPNOTSUPP, argument.flags(1).reserved(1).iova(-1).tryCall(iommu.device()));
    }
}
