package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Errno;
import dev.uapi.simulator.space.Range;
import dev.uapi.simulator.test.basic.HwptInvalidateSelftest;
import dev.uapi.simulator.test.basic.HwptSelftest;
import dev.uapi.simulator.test.basic.TestGeometry;
import dev.uapi.simulator.test.basic.TestHwInfo;
import dev.uapi.simulator.test.basic.TestHwInfoType;
import dev.uapi.simulator.test.basic.TestHwQueueType;
import dev.uapi.simulator.test.basic.TestHwQueues;
import dev.uapi.simulator.test.basic.TestHwptDataType;
import dev.uapi.simulator.test.basic.TestHwptInvalidateDataType;
import dev.uapi.simulator.test.basic.TestPagetableType;
import dev.uapi.simulator.test.basic.TestRegisters;
import dev.uapi.simulator.test.basic.TestViommuInvalidateDataType;
import dev.uapi.simulator.test.basic.TestViommuType;
import dev.uapi.simulator.test.basic.ViommuInvalidateSelftest;
import dev.uapi.simulator.test.basic.ViommuSelftest;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/// The IOMMU of the kernel's own tests, as one device sees it: for all of them it is the same unit.
///
/// @param tracking whether it can remember, for this device, which pages were written
public record MockIommu(boolean tracking) implements Iommu, GuestSupport {
    private static final Payload TABLE = new Payload(TestHwptDataType.SELFTEST.value(), Integer.BYTES, HwptSelftest.SIZE);
    private static final Payload TABLE_ENTRY = new Payload(
            TestHwptInvalidateDataType.SELFTEST.value(), HwptInvalidateSelftest.SIZE, HwptInvalidateSelftest.SIZE);
    private static final Payload VIOMMU = new Payload(TestViommuType.SELFTEST.value(), 2 * Integer.BYTES, ViommuSelftest.SIZE);
    private static final Payload VIOMMU_ENTRY = new Payload(
            TestViommuInvalidateDataType.SELFTEST.value(), 0, ViommuInvalidateSelftest.SIZE);

    private static final Range APERTURE = new Range(TestGeometry.APERTURE_START.value(), TestGeometry.APERTURE_LAST.value());
    /// From the smallest to 64 GiB.
    private static final long PAGE_SIZES = (1L << 37) - TestGeometry.PAGE_SIZE.value();
    private static final TableFormat SMALL = new TableFormat(APERTURE, PAGE_SIZES);

    private static final TableFormat HUGE = TableFormat.ofBits(
            38, 2 * TestGeometry.PAGE_SIZE.value() | TestGeometry.HUGE_PAGE_SIZE.value());

    /// Two pages.
    private static final long MAPPED = 8192;

    private static final Map<String, Long> NAMES = Map.of(
            "iommu_hw_info_type", TestHwInfoType.SELFTEST.value(),
            "iommu_hwpt_data_type", TABLE.type(),
            "iommu_hwpt_invalidate_data_type", TABLE_ENTRY.type(),
            "iommu_viommu_type", VIOMMU.type(),
            "iommu_hw_queue_type", TestHwQueueType.SELFTEST.value());

    /// Whether it has a member of an enum that the description does not name.
    ///
    /// @param type the name of the enum
    public static boolean knows(String type, long value) {
        return NAMES.containsKey(type) && NAMES.get(type) == value;
    }

    /// It is one unit, whatever a device lacks.
    @Override
    public boolean equals(Object other) {
        return other instanceof MockIommu;
    }

    @Override
    public int hashCode() {
        return MockIommu.class.hashCode();
    }

    @Override
    public List<Range> reserved() {
        return List.of();
    }

    @Override
    public boolean tracksDirtyPages() {
        return tracking;
    }

    @Override
    public Optional<TableFormat> tables(Set<TableFeature> features) {
        boolean tracked = tracking || !features.contains(TableFeature.DIRTY_TRACKING);
        boolean faulting = features.containsAll(EnumSet.of(TableFeature.FAULTS, TableFeature.NEST_PARENT));
        return tracked && !faulting ? Optional.of(SMALL) : Optional.empty();
    }

    @Override
    public Optional<TableFormat> tables(Set<TableFeature> features, MemorySegment description) {
        TestPagetableType kind = HwptSelftest.at(description).pagetableType();
        TableFormat format = kind.equals(TestPagetableType.HUGE) ? HUGE : SMALL;
        return kind.isUnknown() ? Optional.empty() : tables(features).map(_ -> format);
    }

    @Override
    public HardwareInfo info() {
        try (Arena arena = Arena.ofConfined()) {
            TestHwInfo info = TestHwInfo.allocate(arena).testReg(TestRegisters.HW_INFO_SELFTEST_REGVAL);
            return new HardwareInfo((int) TestHwInfoType.SELFTEST.value(), info.segment().toArray(ValueLayout.JAVA_BYTE));
        }
    }

    @Override
    public Optional<GuestSupport> guests() {
        return Optional.of(this);
    }

    @Override
    public Payload table() {
        return TABLE;
    }

    @Override
    public GuestTable table(MemorySegment description) {
        return new MockGuestTable(HwptSelftest.at(description).iotlb());
    }

    @Override
    public Payload tableEntry() {
        return TABLE_ENTRY;
    }

    @Override
    public Payload virtualIommu() {
        return VIOMMU;
    }

    @Override
    public void answer(MemorySegment data, long offset) {
        ViommuSelftest answer = ViommuSelftest.at(data);
        answer.outData(answer.inData()).outMmapOffset(offset).outMmapLength(MAPPED);
    }

    @Override
    public long mapped() {
        return MAPPED;
    }

    @Override
    public Payload virtualIommuEntry() {
        return VIOMMU_ENTRY;
    }

    @Override
    public Optional<Errno> forget(MemorySegment entry, LongFunction<Optional<Endpoint>> devices) {
        ViommuInvalidateSelftest asked = ViommuInvalidateSelftest.at(entry);
        Optional<Errno> wrong = MockCache.wrong(asked.flags(), asked.cacheId());
        if (wrong.isPresent()) {
            return wrong;
        }
        Optional<Endpoint> device = devices.apply(asked.vdevId());
        device.ifPresent(known -> ((MockDevice) known).cache().forget(asked.flags(), asked.cacheId()));
        return device.isPresent() ? Optional.empty() : Optional.of(Errno.EINVAL);
    }

    @Override
    public long queueType() {
        return TestHwQueueType.SELFTEST.value();
    }

    @Override
    public int queues() {
        return (int) TestHwQueues.TEST_HW_QUEUE_MAX.value();
    }
}
