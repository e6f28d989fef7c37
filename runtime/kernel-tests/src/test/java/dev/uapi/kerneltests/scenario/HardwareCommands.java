package dev.uapi.kerneltests.scenario;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.iommufd.extended.HwQueueType;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.IoasNoiommuGetPa;
import dev.uapi.iommufd.extended.VdeviceAlloc;
import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.iommufd.extended.VeventqType;
import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.iommufd.extended.ViommuType;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Release;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;

/// Every command that needs a device, or other hardware, with an argument in which nothing is wrong but that.
enum HardwareCommands {
    HWPT_ALLOC(HwptAlloc.COMMAND, HwptAlloc.MINIMUM_SIZE, Errno.ENOENT, "6.6"),
    GET_HW_INFO(GetHwInfo.COMMAND, GetHwInfo.MINIMUM_SIZE, Errno.ENOENT, "6.6"),
    HWPT_SET_DIRTY_TRACKING(HwptSetDirtyTracking.COMMAND, HwptSetDirtyTracking.MINIMUM_SIZE, Errno.ENOENT, "6.7"),
    HWPT_GET_DIRTY_BITMAP(HwptGetDirtyBitmap.COMMAND, HwptGetDirtyBitmap.MINIMUM_SIZE, Errno.ENOENT, "6.7"),
    HWPT_INVALIDATE(HwptInvalidate.COMMAND, HwptInvalidate.MINIMUM_SIZE, Errno.ENOENT, "6.8"),
    FAULT_QUEUE_ALLOC(FaultQueueAlloc.COMMAND, FaultQueueAlloc.MINIMUM_SIZE, Errno.EOPNOTSUPP, "6.11"),
    VIOMMU_ALLOC(ViommuAlloc.COMMAND, ViommuAlloc.MINIMUM_SIZE, Errno.ENOENT, "6.13"),
    VDEVICE_ALLOC(VdeviceAlloc.COMMAND, VdeviceAlloc.MINIMUM_SIZE, Errno.ENOENT, "6.13"),
    VEVENTQ_ALLOC(VeventqAlloc.COMMAND, VeventqAlloc.MINIMUM_SIZE, Errno.ENOENT, "6.15"),
    HW_QUEUE_ALLOC(HwQueueAlloc.COMMAND, HwQueueAlloc.MINIMUM_SIZE, Errno.ENOENT, "6.17"),
    NOIOMMU_GET_PA(IoasNoiommuGetPa.COMMAND, IoasNoiommuGetPa.MINIMUM_SIZE, Errno.EOPNOTSUPP, "7.3");

    /// An id that nothing has.
    static final long NOTHING = 99;

    private final long word;
    private final long minimumSize;
    private final Errno refusal;
    private final String since;

    HardwareCommands(long word, long minimumSize, Errno refusal, String since) {
        this.word = word;
        this.minimumSize = minimumSize;
        this.refusal = refusal;
        this.since = since;
    }

    /// Those that the kernel has.
    static Stream<HardwareCommands> known() {
        return Stream.of(values()).filter(HardwareCommands::isKnown);
    }

    /// Those that came after the kernel.
    static Stream<HardwareCommands> unknown() {
        return Stream.of(values()).filter(command -> !command.isKnown());
    }

    private boolean isKnown() {
        return Subject.kernel().release().compareTo(Release.parse(since)) >= 0;
    }

    long word() {
        return word;
    }

    long minimumSize() {
        return minimumSize;
    }

    /// What the prepared argument is answered with.
    Errno refusal() {
        return refusal;
    }

    MemorySegment prepare(Iommu iommu) {
        Arena arena = iommu.arena();
        DeviceId device = new DeviceId(NOTHING);
        ViommuId viommu = new ViommuId(NOTHING);
        HwptPagingId table = new HwptPagingId(NOTHING);
        return switch (this) {
            case HWPT_ALLOC -> HwptAlloc.allocate(arena).devId(device).ptId(iommu.allocate().value()).segment();
            case GET_HW_INFO -> GetHwInfo.allocate(arena).devId(device).segment();
            case HWPT_SET_DIRTY_TRACKING -> HwptSetDirtyTracking.allocate(arena).hwptId(table).segment();
            case HWPT_GET_DIRTY_BITMAP -> HwptGetDirtyBitmap.allocate(arena).hwptId(table).segment();
            case HWPT_INVALIDATE -> HwptInvalidate.allocate(arena).hwptId(NOTHING).segment();
            case FAULT_QUEUE_ALLOC -> FaultQueueAlloc.allocate(arena).flags(1).segment();
            case VIOMMU_ALLOC ->
                ViommuAlloc.allocate(arena).type(ViommuType.ARM_SMMUV3).devId(device).hwptId(table).segment();
            case VDEVICE_ALLOC -> VdeviceAlloc.allocate(arena).viommuId(viommu).devId(device).segment();
            case VEVENTQ_ALLOC ->
                VeventqAlloc.allocate(arena).viommuId(viommu).type(VeventqType.ARM_SMMUV3).veventqDepth(1).segment();
            case HW_QUEUE_ALLOC ->
                HwQueueAlloc.allocate(arena).viommuId(viommu).type(HwQueueType.TEGRA241_CMDQV).length(0x1000).segment();
            case NOIOMMU_GET_PA -> IoasNoiommuGetPa.allocate(arena).ioasId(iommu.allocate()).length(1).segment();
        };
    }
}
