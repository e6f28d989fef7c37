package dev.uapi.iommufd;

import java.util.List;

/// Which IOVAs can be mapped, and how mappings have to be aligned. Devices narrow this down when they are attached.
///
/// @param ranges    ascending; they do not touch
/// @param alignment what an IOVA and a length must be a multiple of, in bytes: a power of two, at most the page size
public record IovaRanges(List<Range> ranges, long alignment) {
    public IovaRanges {
        ranges = List.copyOf(ranges);
    }

    /// Whether every byte of a range lies in one of these.
    ///
    /// @param iova   the first, unsigned
    /// @param length in bytes, 1 or more
    public boolean contain(long iova, long length) {
        return ranges.stream().anyMatch(range -> range.contains(iova, length));
    }

    /// Some IOVAs.
    ///
    /// @param first unsigned
    /// @param last  unsigned; it belongs to the range
    public record Range(long first, long last) {
        public Range {
            if (Long.compareUnsigned(first, last) > 0) {
                throw new IllegalArgumentException("a range cannot end before it begins: " + text(first, last));
            }
        }

        /// Whether every byte from `iova` on lies in it.
        ///
        /// @param iova   the first, unsigned
        /// @param length in bytes, 1 or more
        public boolean contains(long iova, long length) {
            boolean begins = Long.compareUnsigned(first, iova) <= 0 && Long.compareUnsigned(iova, last) <= 0;
            return begins && Long.compareUnsigned(length - 1, last - iova) <= 0;
        }

        /// `[0x1000, 0x1fff]`
        @Override
        public String toString() {
            return text(first, last);
        }

        private static String text(long first, long last) {
            return "[0x" + Long.toHexString(first) + ", 0x" + Long.toHexString(last) + "]";
        }
    }
}
