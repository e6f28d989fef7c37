package dev.uapi.simulator;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The parts of an open file that commands have offered to be mapped. The lock of the open file guards it.
final class PageOffers {
    /// Lengths by offset.
    private final NavigableMap<Long, Long> offers = new TreeMap<>();

    private final long first;

    /// @param pageSize nothing is offered below it
    PageOffers(long pageSize) {
        this.first = pageSize;
    }

    /// Offers a part where there is room first.
    ///
    /// @return its offset
    long offer(long length) {
        long offset = first;
        for (Map.Entry<Long, Long> taken : offers.entrySet()) {
            if (taken.getKey() - offset >= length) {
                break;
            }
            offset = taken.getKey() + taken.getValue();
        }
        offers.put(offset, length);
        return offset;
    }

    void withdraw(long offset) {
        offers.remove(offset);
    }
}
