package dev.uapi.examples.viommu;

import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.iommufd.basic.HwptPagingId;
import dev.uapi.kerneltests.MockDevice;
import dev.uapi.simulator.test.basic.TestDeviceFlags;

/// The same program with a device that exists only in a kernel built for its own tests, behind an IOMMU that can do almost
/// everything. Runs inside that kernel.
final class WithMockDevice {
    private WithMockDevice() {}

    /// Takes what the device is to lack, as a number.
    public static void main(String[] arguments) {
        try (Iommufd iommu = Iommufd.open(); Ioas nowhere = iommu.allocateIoas()) {
            TestDeviceFlags flags = new TestDeviceFlags(Long.parseLong(arguments[0]));
            try (MockDevice mock = MockDevice.attachedTo(nowhere.id().value(), iommu.device(), flags)) {
                Viommu.run(iommu, new Assigned(mock, nowhere), System.out);
            }
        }
    }

    /// A mock device is always attached to something.
    private record Assigned(MockDevice mock, Ioas nowhere) implements AssignedDevice {
        @Override
        public DeviceId id() {
            return mock.id();
        }

        @Override
        public Attached attach(Ioas ioas) {
            return attach(ioas.id().value());
        }

        @Override
        public Attached attach(HwptPagingId table) {
            return attach(table.value());
        }

        private Attached attach(long table) {
            mock.attach(table);
            return () -> mock.attach(nowhere.id().value());
        }
    }
}
