package dev.uapi.simulator;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.extended.FaultQueueAlloc;
import dev.uapi.iommufd.extended.GetHwInfo;
import dev.uapi.iommufd.extended.HwQueueAlloc;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.iommufd.extended.IoasNoiommuGetPa;
import dev.uapi.iommufd.extended.VdeviceAlloc;
import dev.uapi.iommufd.extended.VeventqAlloc;
import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.runtime.simulation.Call;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.runtime.simulation.ObjectTable;
import dev.uapi.runtime.trace.Opening;
import dev.uapi.simulator.hardware.MockIommu;
import dev.uapi.simulator.object.PageTable;
import dev.uapi.simulator.space.Paging;
import dev.uapi.simulator.space.Range;
import java.util.List;

/// The behaviour of one open file: answers for each command, and holds what belongs to the file and not to an object in it.
final class IommuFile implements IommuBehaviour {
    /// A kernel built with this has a command for its own tests, which stands behind some empty slots.
    static final String TEST_OPTION = "IOMMUFD_TEST";

    private static final int TEST_NUMBER = 0xa0;

    private final Paging paging;
    private final PageOffers offers;
    private final Opening opening;
    private final Descriptors descriptors;
    private final List<Range> reserved;
    private final Settings settings;

    IommuFile(Opening opening, Descriptors descriptors, List<Range> reserved, Settings settings) {
        Kernel kernel = opening.kernel();
        this.paging = new Paging(kernel.pageSize(), kernel.transparentHugePages());
        this.offers = new PageOffers(kernel.pageSize());
        this.opening = opening;
        this.descriptors = descriptors;
        this.reserved = reserved;
        this.settings = settings;
    }

    @Override
    public int lastNumber(int described) {
        return isForTests() ? TEST_NUMBER : described;
    }

    @Override
    public boolean knows(String type, long value) {
        return isForTests() && MockIommu.knows(type, value);
    }

    private boolean isForTests() {
        return opening.options().contains(TEST_OPTION);
    }

    @Override
    public DestroyBehaviour destroy(Call call, Destroy argument) {
        return new DestroyAnswer(call, argument);
    }

    @Override
    public IoasAllocBehaviour ioasAlloc(Call call, IoasAlloc argument) {
        return new AllocateAnswer(call, paging, reserved);
    }

    @Override
    public IoasIovaRangesBehaviour ioasIovaRanges(Call call, IoasIovaRanges argument) {
        return new RangesAnswer(call, argument);
    }

    @Override
    public IoasAllowIovasBehaviour ioasAllowIovas(Call call, IoasAllowIovas argument) {
        return new AllowAnswer(call, argument);
    }

    @Override
    public IoasMapBehaviour ioasMap(Call call, IoasMap argument) {
        return new MapAnswer(call, argument, settings);
    }

    @Override
    public IoasMapFileBehaviour ioasMapFile(Call call, IoasMapFile argument) {
        return new MapFileAnswer(call, argument, descriptors, settings);
    }

    @Override
    public IoasCopyBehaviour ioasCopy(Call call, IoasCopy argument) {
        return new CopyAnswer(call, argument);
    }

    @Override
    public IoasUnmapBehaviour ioasUnmap(Call call, IoasUnmap argument) {
        return new UnmapAnswer(call, argument);
    }

    @Override
    public IoasChangeProcessBehaviour ioasChangeProcess(Call call, IoasChangeProcess argument) {
        return new ChangeProcessAnswer(call);
    }

    @Override
    public OptionBehaviour option(Call call, Option argument) {
        return new OptionAnswer(call, argument, settings);
    }

    @Override
    public VfioIoasBehaviour vfioIoas(Call call, VfioIoas argument) {
        return new VfioIoasAnswer(call, argument, settings);
    }

    @Override
    public GetHwInfoBehaviour getHwInfo(Call call, GetHwInfo argument) {
        return new HwInfoAnswer(call, argument);
    }

    @Override
    public HwptAllocBehaviour hwptAlloc(Call call, HwptAlloc argument) {
        return new HwptAllocAnswer(call, argument);
    }

    @Override
    public HwptSetDirtyTrackingBehaviour hwptSetDirtyTracking(Call call, HwptSetDirtyTracking argument) {
        return new SetDirtyAnswer(call, argument);
    }

    @Override
    public HwptGetDirtyBitmapBehaviour hwptGetDirtyBitmap(Call call, HwptGetDirtyBitmap argument) {
        return new DirtyBitmapAnswer(call, argument);
    }

    @Override
    public FaultQueueAllocBehaviour faultQueueAlloc(Call call, FaultQueueAlloc argument) {
        return new FaultQueueAnswer(call, argument);
    }

    @Override
    public ViommuAllocBehaviour viommuAlloc(Call call, ViommuAlloc argument) {
        return new ViommuAnswer(call, argument, offers);
    }

    @Override
    public VdeviceAllocBehaviour vdeviceAlloc(Call call, VdeviceAlloc argument) {
        return new VdeviceAnswer(call, argument);
    }

    @Override
    public VeventqAllocBehaviour veventqAlloc(Call call, VeventqAlloc argument) {
        return new EventQueueAnswer(call, argument);
    }

    @Override
    public HwQueueAllocBehaviour hwQueueAlloc(Call call, HwQueueAlloc argument) {
        return new HardwareQueueAnswer(call, argument);
    }

    @Override
    public HwptInvalidateBehaviour hwptInvalidate(Call call, HwptInvalidate argument) {
        return new InvalidateAnswer(call, argument);
    }

    /// Nothing was done.
    @Override
    public void hwptInvalidateRefused(Call call, HwptInvalidate argument) {
        argument.entryNum(0);
    }

    @Override
    public IoasNoiommuGetPaBehaviour ioasNoiommuGetPa(Call call, IoasNoiommuGetPa argument) {
        return new NoIommuAnswer();
    }

    /// Lets go of what objects hold outside of the file: pinned memory, above all.
    @Override
    public void ended(ObjectTable objects) {
        objects.all(PageTable.class).forEach(PageTable::destroyed);
    }
}
