package dev.uapi.simulator.device;

import dev.uapi.runtime.Errno;
import dev.uapi.simulator.hardware.PciConfig;
import dev.uapi.simulator.hardware.PciDevice;
import dev.uapi.simulator.hardware.Width;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// The regions of a device as parts of its file: each begins at its number, shifted.
record Regions(PciDevice device) {
    /// The first base address register.
    static final int BAR = 0;

    /// The configuration space.
    static final int CONFIG = 7;

    /// How many numbers there are; the last is for graphics cards.
    static final int COUNT = 9;

    private static final int SHIFT = 40;

    /// Where a region begins in the file.
    static long offset(int region) {
        return (long) region << SHIFT;
    }

    private static long region(long position) {
        return position >>> SHIFT;
    }

    private static long within(long position) {
        return position & ((1L << SHIFT) - 1);
    }

    /// How large a region is; 0 for one that the device does not have.
    long size(long region) {
        return region == BAR ? device.registers().byteSize() : region == CONFIG ? PciConfig.SIZE : 0;
    }

    /// @return how many bytes were read, or minus the errno
    long read(long position, MemorySegment into) {
        long offset = within(position);
        if (into.byteSize() == 0) {
            return 0;
        }
        if (region(position) == CONFIG) {
            return readConfig(offset, into);
        }
        long length = Math.min(into.byteSize(), size(region(position)) - offset);
        return length <= 0 ? Errno.EINVAL.result() : load(offset, into.asSlice(0, length));
    }

    private long readConfig(long offset, MemorySegment into) {
        if (offset + into.byteSize() > PciConfig.SIZE) {
            return Errno.EFAULT.result();
        }
        device.readConfig(offset, into);
        return into.byteSize();
    }

    private long load(long offset, MemorySegment into) {
        for (long done = 0; done < into.byteSize(); ) {
            int width = Width.widest(offset + done, into.byteSize() - done);
            Width.store(into, done, width, device.load(offset + done, width));
            done += width;
        }
        return into.byteSize();
    }

    /// @return how many bytes were written, or minus the errno
    long write(long position, MemorySegment from) {
        long offset = within(position);
        if (from.byteSize() == 0) {
            return 0;
        }
        if (region(position) == CONFIG) {
            return writeConfig(offset, from);
        }
        long length = Math.min(from.byteSize(), size(region(position)) - offset);
        return length <= 0 ? Errno.EINVAL.result() : store(offset, from.asSlice(0, length));
    }

    private long writeConfig(long offset, MemorySegment from) {
        if (offset + from.byteSize() > PciConfig.SIZE) {
            return Errno.EFAULT.result();
        }
        device.writeConfig(offset, from);
        return from.byteSize();
    }

    private long store(long offset, MemorySegment from) {
        for (long done = 0; done < from.byteSize(); ) {
            int width = Width.widest(offset + done, from.byteSize() - done);
            device.store(offset + done, width, Width.load(from, done, width));
            done += width;
        }
        return from.byteSize();
    }

    /// Whether this part of the file can be mapped.
    ///
    /// @param pageSize in bytes
    boolean canMap(long position, long length, long pageSize) {
        long pages = length + pageSize - 1 & -pageSize;
        boolean aligned = (position & (pageSize - 1)) == 0;
        return aligned && length > 0 && region(position) == BAR && pages <= size(BAR) - within(position);
    }

    /// Maps a part that can be. The device watches its registers as long as the arena lives.
    // The memory is as long as the region, and outlives every arena.
    @SuppressWarnings("restricted")
    MemorySegment map(long position, long length, Arena arena) {
        device.mapped();
        MemorySegment part = device.registers().asSlice(within(position), length);
        return MemorySegment.ofAddress(part.address()).reinterpret(length, arena, _ -> device.unmapped());
    }
}
