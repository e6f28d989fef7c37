package dev.uapi.kerneltests;

import static dev.uapi.kerneltests.Iommu.succeeds;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.FaultId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.ViommuId;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptAllocFlags;
import dev.uapi.iommufd.extended.HwptDataType;
import dev.uapi.iommufd.extended.VdeviceAlloc;
import dev.uapi.iommufd.extended.ViommuAlloc;
import dev.uapi.iommufd.extended.ViommuType;
import dev.uapi.simulator.test.basic.HwptSelftest;
import dev.uapi.simulator.test.basic.TestHwptDataType;
import dev.uapi.simulator.test.basic.TestRegisters;
import dev.uapi.simulator.test.basic.TestViommuType;

/// A guest's share of the mock IOMMU: a device, its address space, and a page table that others can lie upon. Makes well-formed
/// arguments for such others, which the scenario then spoils.
///
/// @param mock   the open file
/// @param device that is attached to the address space
/// @param ioas   the address space
/// @param parent the page table
public record Nested(Mock mock, MockDevice device, IoasId ioas, HwptPagingId parent) {
    /// The format of everything that the mock IOMMU has.
    public static final HwptDataType FORMAT = new HwptDataType(TestHwptDataType.SELFTEST.value());

    /// The kind of virtual IOMMU that it has.
    public static final ViommuType TYPE = new ViommuType(TestViommuType.SELFTEST.value());

    /// What a new nested table remembers here.
    public static final long REMEMBERED = TestRegisters.TEST_IOTLB_DEFAULT.value();

    /// Makes everything anew.
    public static Nested in(Mock mock) {
        IoasId ioas = mock.iommu().allocate();
        MockDevice device = mock.attachedTo(ioas.value());
        HwptAlloc parent = HwptAlloc.allocate(mock.arena()).devId(device.id()).ptId(ioas).flags(HwptAllocFlags.ALLOC_NEST_PARENT);
        succeeds(parent.tryCall(mock.device()));
        return new Nested(mock, device, ioas, new HwptPagingId(parent.outHwptId()));
    }

    /// A nested table.
    ///
    /// @param base the parent, or a virtual IOMMU
    public HwptAlloc table(long base) {
        HwptSelftest data = HwptSelftest.allocate(mock.arena()).iotlb(REMEMBERED);
        return HwptAlloc.allocate(mock.arena()).devId(device.id()).ptId(base)
                .dataType(FORMAT).dataLen(HwptSelftest.SIZE).dataUptr(data.segment());
    }

    /// Makes a nested table.
    ///
    /// @return its id
    public long made(long base) {
        HwptAlloc argument = table(base);
        succeeds(argument.tryCall(mock.device()));
        return argument.outHwptId();
    }

    /// Makes a nested table whose faults go to a queue.
    ///
    /// @return its id
    public long faulting(long base, FaultId queue) {
        HwptAlloc argument = table(base).flags(HwptAllocFlags.FAULT_ID_VALID).faultId(queue);
        succeeds(argument.tryCall(mock.device()));
        return argument.outHwptId();
    }

    /// A virtual IOMMU.
    public ViommuAlloc viommu() {
        return ViommuAlloc.allocate(mock.arena()).type(TYPE).devId(device.id()).hwptId(parent);
    }

    /// Makes a virtual IOMMU.
    public ViommuId madeViommu() {
        ViommuAlloc argument = viommu();
        succeeds(argument.tryCall(mock.device()));
        return argument.outViommuId();
    }

    /// The number by which the guest knows a device.
    public VdeviceAlloc vdevice(ViommuId viommu, DeviceId of, long number) {
        return VdeviceAlloc.allocate(mock.arena()).viommuId(viommu).devId(of).virtId(number);
    }

    /// Tells a virtual IOMMU by which number the guest knows the device.
    ///
    /// @return the id of the pair
    public long madeVdevice(ViommuId viommu, long number) {
        VdeviceAlloc argument = vdevice(viommu, device.id(), number);
        succeeds(argument.tryCall(mock.device()));
        return argument.outVdeviceId().value();
    }
}
