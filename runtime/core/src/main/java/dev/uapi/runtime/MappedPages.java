package dev.uapi.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// Which addresses of this process can be read and written, as `/proc/self/maps` says at one moment.
final class MappedPages {
    private static final Path MAPS = Path.of("/proc/self/maps");

    private final List<Range> ranges;

    private MappedPages(List<Range> ranges) {
        this.ranges = ranges;
    }

    /// @throws UnsupportedOperationException if the process cannot see it
    static MappedPages now() {
        try {
            // Names of mapped files may be of any encoding; only what stands in front of them is looked at.
            return parse(Files.readAllLines(MAPS, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UnsupportedOperationException("the process's own memory cannot be looked at: " + MAPS + " is unreadable", unreadable);
        }
    }

    /// @param lines such as `7f0000000000-7f0000001000 rw-p ...`, ascending
    static MappedPages parse(List<String> lines) {
        return new MappedPages(lines.stream().map(Range::parse).toList());
    }

    /// How many bytes from an address on are mapped for writing without a gap, at most `length`.
    long writable(long address, long length) {
        return accessible(address, length, Range::writable);
    }

    /// How many bytes from an address on are mapped for reading without a gap, at most `length`.
    long readable(long address, long length) {
        return accessible(address, length, Range::readable);
    }

    /// How far memory is mapped without a gap from an address on.
    Extent extent(long address) {
        return new Extent(readable(address, Extent.FARTHEST), writable(address, Extent.FARTHEST));
    }

    private long accessible(long address, long length, Predicate<Range> allows) {
        long done = 0;
        for (Range range : ranges) {
            if (range.contains(address + done) && allows.test(range)) {
                done += range.end - (address + done);
            }
            if (Long.compareUnsigned(done, length) >= 0) {
                return length;
            }
        }
        return done;
    }

    /// @param end the first address behind it
    private record Range(long start, long end, boolean readable, boolean writable) {
        static Range parse(String line) {
            int dash = line.indexOf('-');
            int space = line.indexOf(' ', dash);
            long start = Long.parseUnsignedLong(line, 0, dash, 16);
            long end = Long.parseUnsignedLong(line, dash + 1, space, 16);
            return new Range(start, end, line.charAt(space + 1) == 'r', line.charAt(space + 2) == 'w');
        }

        boolean contains(long address) {
            return Long.compareUnsigned(start, address) <= 0 && Long.compareUnsigned(address, end) < 0;
        }
    }
}
