package dev.uapi.simulator.hardware;

import dev.uapi.runtime.Errno;
import dev.uapi.simulator.test.basic.TestCaches;
import dev.uapi.simulator.test.basic.TestInvalidateFlags;
import java.util.Arrays;
import java.util.Optional;

/// The four entries that nested tables and devices of the kernel's own tests remember.
public final class MockCache {
    private final long[] entries = new long[(int) TestCaches.NESTED_DOMAIN_IOTLB_NUM.value()];

    /// @param remembered in all of them
    MockCache(long remembered) {
        Arrays.fill(entries, remembered);
    }

    /// Whether it remembers this.
    public boolean remembers(long entry, long value) {
        return entry <= TestCaches.NESTED_DOMAIN_IOTLB_ID_MAX.value() && entries[(int) entry] == value;
    }

    static Optional<Errno> wrong(TestInvalidateFlags flags, long entry) {
        if (flags.hasUnknown()) {
            return Optional.of(Errno.EOPNOTSUPP);
        }
        return entry > TestCaches.NESTED_DOMAIN_IOTLB_ID_MAX.value() ? Optional.of(Errno.EINVAL) : Optional.empty();
    }

    /// @param entry one that there is
    void forget(TestInvalidateFlags flags, long entry) {
        if (flags.has(TestInvalidateFlags.ALL)) {
            Arrays.fill(entries, 0);
        } else {
            entries[(int) entry] = 0;
        }
    }
}
