package org.example.driver;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.DmaBuffer;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;

/// A ring that a device reads, for as long as the driver is open.
public final class Driver implements AutoCloseable {
    private static final long RING = 4096;

    private final Ioas ioas;
    private final DmaBuffer ring;

    public Driver(Iommufd iommu) {
        ioas = iommu.allocateIoas();
        try {
            ring = ioas.allocate(RING, Access.READ);
        } catch (RuntimeException refused) {
            ioas.close();
            throw refused;
        }
    }

    public Iova ring() {
        return ring.iova();
    }

    @Override
    public void close() {
        try (ioas) {
            ring.close();
        }
    }
}
