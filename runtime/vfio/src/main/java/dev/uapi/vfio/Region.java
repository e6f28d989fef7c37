package dev.uapi.vfio;

import dev.uapi.runtime.Pages;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.RegionInfoCapSparseMmap;
import dev.uapi.vfio.basic.RegionInfoFlags;
import dev.uapi.vfio.basic.RegionSparseMmapArea;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.LongStream;

/// A part of a device that programs reach: the registers behind a base address, memory of the device, its configuration.
public final class Region {
    private final Opened opened;
    private final Arena arena;
    private final long index;
    private final long start;
    private final long size;
    private final RegionInfoFlags flags;
    private final List<Part> mappable;

    private Region(Opened opened, Arena arena, DeviceGetRegionInfo info) {
        this.opened = opened;
        this.arena = arena;
        this.index = info.index();
        this.start = info.offset();
        this.size = info.size();
        this.flags = info.flags();
        this.mappable = flags.has(RegionInfoFlags.MMAP) ? parts(info) : List.of();
    }

    static Region of(long index, Opened opened, Arena arena) {
        try (Arena call = Arena.ofConfined()) {
            DeviceGetRegionInfo first = opened.calling(() -> ask(index, DeviceGetRegionInfo.SIZE, call, opened));
            boolean all = first.argsz() <= DeviceGetRegionInfo.SIZE;
            return new Region(opened, arena, all ? first : opened.calling(() -> ask(index, first.argsz(), call, opened)));
        }
    }

    /// @param room for the answer and its capabilities, in bytes; the answer says how much they take
    private static DeviceGetRegionInfo ask(long index, long room, Arena arena, Opened opened) {
        DeviceGetRegionInfo info = DeviceGetRegionInfo.allocate(arena, room).index(index);
        info.call(opened.device());
        return info;
    }

    private static List<Part> parts(DeviceGetRegionInfo info) {
        return info.sparseMmap().map(Region::parts).orElseGet(() -> List.of(new Part(0, info.size())));
    }

    private static List<Part> parts(RegionInfoCapSparseMmap sparse) {
        return LongStream.range(0, sparse.nrAreas()).mapToObj(sparse::areas).map(Part::of).toList();
    }

    /// How long it is, in bytes; 0: the device has no such region.
    public long size() {
        return size;
    }

    /// Whether its registers can be read.
    public boolean isReadable() {
        return flags.has(RegionInfoFlags.READ);
    }

    /// Whether its registers can be written.
    public boolean isWritable() {
        return flags.has(RegionInfoFlags.WRITE);
    }

    /// The parts of it that can be mapped; all of it, for most.
    public List<Part> mappable() {
        return mappable;
    }

    /// Some bytes of a region.
    ///
    /// @param offset in the region, in bytes
    /// @param size   in bytes
    public record Part(long offset, long size) {
        private static Part of(RegionSparseMmapArea area) {
            return new Part(area.offset(), area.size());
        }
    }

    /// All of it as memory of this process, until the device is closed. While the device resets or sleeps, and while its memory is switched
    /// off, an access ends with an [InternalError].
    ///
    /// For registers use [#registers()], whose accesses are neither left out nor moved.
    ///
    /// @throws UnsupportedOperationException if it cannot be mapped as a whole: [#mappable()] says what can
    public MemorySegment map() {
        return map(new Part(0, size));
    }

    /// The same of a part of it.
    ///
    /// @throws UnsupportedOperationException if that part cannot be mapped: [#mappable()] says what can
    public MemorySegment map(Part part) {
        if (!mappable.contains(part)) {
            throw new UnsupportedOperationException("region " + index + " cannot be mapped like that, only " + mappable
                    + " of it; its registers can be read and written all the same");
        }
        return opened.calling(() -> opened.device().file().map(start + part.offset(), pages(part.size()), arena)).asSlice(0, part.size());
    }

    private static long pages(long bytes) {
        return Math.ceilDiv(bytes, Pages.size()) * Pages.size();
    }

    /// Its registers, the fastest way that the region offers.
    public Registers registers() {
        return mappable.contains(new Part(0, size))
                ? new MappedRegisters(map())
                : new FileRegisters(opened, opened.device().file(), start, size);
    }
}
