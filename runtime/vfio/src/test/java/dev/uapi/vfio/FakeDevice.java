package dev.uapi.vfio;

import dev.uapi.iommufd.basic.DeviceId;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.vfio.basic.DeviceAttachIommufdPt;
import dev.uapi.vfio.basic.DeviceBindIommufd;
import dev.uapi.vfio.basic.DeviceDetachIommufdPt;
import dev.uapi.vfio.basic.DeviceFlags;
import dev.uapi.vfio.basic.DeviceGetInfo;
import dev.uapi.vfio.basic.DeviceGetIrqInfo;
import dev.uapi.vfio.basic.DeviceGetRegionInfo;
import dev.uapi.vfio.basic.DeviceReset;
import dev.uapi.vfio.basic.DeviceSetIrqs;
import dev.uapi.vfio.basic.PciRegionIndex;
import dev.uapi.vfio.basic.RegionInfoCap;
import dev.uapi.vfio.basic.RegionInfoCapSparseMmap;
import dev.uapi.vfio.basic.RegionInfoFlags;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A device with two regions of two pages: 0 can be mapped as a whole, 1 only in its second page, 2 not at all. It has one interrupt of
/// each kind below 2. Its configuration space is its region 2. Whatever is in [#failing] fails.
final class FakeDevice implements Device, OpenFile {
    static final long SIZE = 8192;

    final Map<Long, Errno> failing = new HashMap<>();
    final List<String> calls = new ArrayList<>();
    final MemorySegment memory = Arena.ofAuto().allocate(3 * SIZE, 4096);
    Errno reading = Errno.ENOENT;
    DeviceFlags kind = DeviceFlags.PCI;
    boolean closed;
    long vectors;

    @Override
    public long ioctl(long command, MemorySegment argument) {
        if (closed) {
            return Errno.EBADF.result();
        }
        if (failing.containsKey(command)) {
            return failing.get(command).result();
        }
        return answer(command, argument);
    }

    private long answer(long command, MemorySegment argument) {
        if (command == DeviceBindIommufd.COMMAND) {
            calls.add("bind " + DeviceBindIommufd.at(argument).iommufd());
            DeviceBindIommufd.at(argument).outDevid(new DeviceId(1));
        } else if (command == DeviceAttachIommufdPt.COMMAND) {
            long table = DeviceAttachIommufdPt.at(argument).ptId();
            calls.add("attach " + table);
            DeviceAttachIommufdPt.at(argument).ptId(table + 100);
        } else if (command == DeviceDetachIommufdPt.COMMAND) {
            calls.add("detach");
        } else if (command == DeviceReset.COMMAND) {
            calls.add("reset");
        } else if (command == DeviceGetInfo.COMMAND) {
            DeviceGetInfo.at(argument).flags(kind);
        } else if (command == DeviceGetRegionInfo.COMMAND) {
            return region(argument);
        } else if (command == DeviceGetIrqInfo.COMMAND) {
            DeviceGetIrqInfo.at(argument).count(1);
            return DeviceGetIrqInfo.at(argument).index() < 2 ? 0 : Errno.EINVAL.result();
        } else if (command == DeviceSetIrqs.COMMAND) {
            DeviceSetIrqs set = DeviceSetIrqs.at(argument);
            calls.add("irqs " + set.flags() + " " + set.index() + ": " + set.start() + " + " + set.count());
            return vectors;
        } else {
            throw new IllegalArgumentException(Long.toHexString(command));
        }
        return 0;
    }

    private static long region(MemorySegment argument) {
        DeviceGetRegionInfo info = DeviceGetRegionInfo.at(argument);
        boolean config = info.index() == PciRegionIndex.CONFIG_REGION_INDEX.value();
        if (info.index() > 2 && !config) {
            return Errno.EINVAL.result();
        }
        info.size(SIZE).offset(config ? 2 * SIZE : info.index() * SIZE).flags(RegionInfoFlags.READ.with(RegionInfoFlags.WRITE));
        if (info.index() < 2) {
            info.flags(info.flags().with(RegionInfoFlags.MMAP));
        }
        if (info.index() == 1) {
            tellParts(info);
        }
        return 0;
    }

    private static void tellParts(DeviceGetRegionInfo info) {
        info.flags(info.flags().with(RegionInfoFlags.CAPS));
        long room = info.argsz();
        info.argsz(DeviceGetRegionInfo.SIZE + 32);
        if (room >= info.argsz()) {
            info.capOffset(DeviceGetRegionInfo.SIZE);
            RegionInfoCapSparseMmap parts = RegionInfoCapSparseMmap.at(info.segment().asSlice(DeviceGetRegionInfo.SIZE)).nrAreas(1);
            parts.header().id((int) RegionInfoCap.SPARSE_MMAP.value()).version(1);
            parts.areas(0).offset(4096).size(4096);
        }
    }

    @Override
    public long ioctl(long command, long value) {
        return ioctl(command, MemorySegment.ofAddress(value));
    }

    @Override
    public OpenFile file() {
        return this;
    }

    @Override
    public long readAt(long position, MemorySegment into) {
        if (reading != Errno.ENOENT) {
            return reading.result();
        }
        into.copyFrom(memory.asSlice(position, into.byteSize()));
        return into.byteSize();
    }

    @Override
    public long writeAt(long position, MemorySegment from) {
        memory.asSlice(position, from.byteSize()).copyFrom(from);
        return from.byteSize();
    }

    // The memory lives longer than any arena of a test.
    @Override
    @SuppressWarnings("restricted")
    public MemorySegment map(long offset, long length, Arena arena) {
        return MemorySegment.ofAddress(memory.address() + offset).reinterpret(length, arena, null);
    }

    @Override
    public long read(MemorySegment into) {
        return Errno.EINVAL.result();
    }

    @Override
    public long write(MemorySegment from) {
        return Errno.EINVAL.result();
    }

    @Override
    public boolean awaitReadable(int milliseconds) {
        return false;
    }

    @Override
    public void close() {
        closed = true;
    }
}
