package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.HwptInvalidateSelftest;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// What the mock IOMMU remembers of a nested table.
public final class MockGuestTable implements GuestTable {
    private final MockCache cache;

    /// @param remembered in each of its entries
    MockGuestTable(long remembered) {
        this.cache = new MockCache(remembered);
    }

    public MockCache cache() {
        return cache;
    }

    @Override
    public Optional<Errno> forget(MemorySegment entry) {
        HwptInvalidateSelftest asked = HwptInvalidateSelftest.at(entry);
        Optional<Errno> wrong = MockCache.wrong(asked.flags(), asked.iotlbId());
        if (wrong.isEmpty()) {
            cache.forget(asked.flags(), asked.iotlbId());
        }
        return wrong;
    }
}
