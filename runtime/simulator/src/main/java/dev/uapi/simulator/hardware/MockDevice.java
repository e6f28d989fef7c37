package dev.uapi.simulator.hardware;

import dev.uapi.simulator.test.basic.TestDeviceFlags;
import dev.uapi.simulator.test.basic.TestPasids;
import dev.uapi.simulator.test.basic.TestRegisters;

/// A device of the kernel's own tests, in a group of its own.
public final class MockDevice implements Endpoint {
    private static final int WIDTH = (int) TestPasids.PASID_WIDTH.value();
    private static final int FAILING = (int) TestPasids.TEST_PASID_RESERVED.value();

    private final IommuGroup group = new IommuGroup();
    private final MockCache cache = new MockCache(TestRegisters.TEST_DEV_CACHE_DEFAULT.value());
    private final TestDeviceFlags flags;
    private final boolean faults;
    private boolean failsNext;

    /// @param flags  what it lacks, or has
    /// @param faults whether the kernel was built so that it hears of page faults
    public MockDevice(TestDeviceFlags flags, boolean faults) {
        this.flags = flags;
        this.faults = faults;
    }

    public MockCache cache() {
        return cache;
    }

    @Override
    public Iommu iommu() {
        return new MockIommu(!flags.has(TestDeviceFlags.NO_DIRTY));
    }

    @Override
    public IommuGroup group() {
        return group;
    }

    @Override
    public boolean hasTranslationCache() {
        return false;
    }

    @Override
    public boolean deliversFaults() {
        return faults;
    }

    @Override
    public int pasidBits() {
        return flags.has(TestDeviceFlags.PASID) ? WIDTH : 0;
    }

    /// One of its PASIDs is there for failing every second time.
    @Override
    public boolean attached(int pasid) {
        boolean fails = pasid == FAILING && failsNext;
        failsNext = pasid == FAILING ? !failsNext : failsNext;
        return !fails;
    }

    @Override
    public void detached(int pasid) {
        failsNext = pasid != FAILING && failsNext;
    }
}
