package dev.uapi.kerneltests;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.vfio.basic.CheckExtension;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.DmaUnmapFlags;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import dev.uapi.vfio.basic.SetIommu;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/// Calls at random, in a world so small that they often meet: the same ones for the same seed, whatever device answers.
final class RandomWalk {
    static final int SEEDS = 24;
    private static final int STEPS = 400;

    private static final long[] IOVAS = {
        0, 1, 0x800, 0x1000, 0x1001, 0x1800, 0x2000, 0x2fff, 0x3000, 0x5000, 0x10000, 0x200000, Long.MIN_VALUE, -0x2000, -0x1000, -2, -1
    };
    private static final long[] LENGTHS = {
        0, 1, 2, 0x10, 0x123, 0x800, 0xfff, 0x1000, 0x1000, 0x1001, 0x1800, 0x2000, 0x3000, 0x10000, 0x200000, Long.MAX_VALUE - 1,
        Long.MAX_VALUE, Long.MIN_VALUE, -0x2000, -0x1001, -0x1000, -2, -1
    };
    private static final long[] ADDRESSES = {
        0, 1, 0x1000, Iommu.BUFFER, Iommu.BUFFER, Iommu.BUFFER + 0x123, Iommu.BUFFER + 0x800, -0x1000, -1
    };
    private static final long[] SHIFTS = {0, 1, 0x10, 0x800, 0x1000, -1, -0x1000};
    private static final long[] FLAGS = {7, 7, 7, 6, 6, 5, 4, 4, 3, 2, 1, 0, 8, 15};

    private final Device device;
    private final SplittableRandom random;
    private final Arena arena;
    private final int file;
    private final List<String> log = new ArrayList<>();
    private final List<Place> mapped = new ArrayList<>();

    /// A range in an address space.
    private record Place(IoasId ioas, long iova, long length) {}

    private RandomWalk(Device device, long seed, Arena arena) {
        this.device = device;
        this.random = new SplittableRandom(seed);
        this.arena = arena;
        this.file = Libc.memoryFile(arena);
    }

    /// Makes the calls of a seed.
    ///
    /// @param device is closed in the end
    /// @return one line for each call: its name, the errno and all bytes afterwards, without addresses and descriptors
    static List<String> log(Device device, long seed) {
        try (device; Arena arena = Arena.ofConfined()) {
            RandomWalk walk = new RandomWalk(device, seed, arena);
            for (int step = 0; step < STEPS; step++) {
                walk.step();
            }
            Libc.close(walk.file);
            return walk.log;
        }
    }

    private void step() {
        switch (random.nextInt(33)) {
            case 0 -> call(Destroy.NAME, Destroy.COMMAND, Destroy.allocate(arena).id(object().value()).segment());
            case 1, 2 -> call(IoasAlloc.NAME, IoasAlloc.COMMAND, IoasAlloc.allocate(arena).flags(rarely(1)).segment());
            case 3 -> ranges();
            case 4 -> allow();
            case 5, 6, 7, 8, 9, 10, 11 -> map();
            case 12, 13, 14, 15 -> copy();
            case 16, 17, 18, 19 -> unmap();
            case 20 -> option();
            case 21 -> vfioIoas();
            case 22 -> mapFile();
            case 23, 24 -> choose();
            case 25, 26, 27 -> mapDma();
            case 28, 29, 30 -> unmapDma();
            case 31 -> container();
            default -> call(
                    IoasChangeProcess.NAME, IoasChangeProcess.COMMAND, IoasChangeProcess.allocate(arena).reserved(rarely(1)).segment());
        }
    }

    private void ranges() {
        MemorySegment array = IovaRange.allocate(arena, 2);
        IoasIovaRanges argument = IoasIovaRanges.allocate(arena)
                .ioasId(object()).numIovas(random.nextInt(3)).allowedIovas(array.address()).reserved(rarely(1));
        long result = argument.tryCall(device);
        record(IoasIovaRanges.NAME, result, argument.allowedIovas(0).segment());
        record("array", result, array);
    }

    private void allow() {
        int count = random.nextInt(4);
        MemorySegment array = IovaRange.allocate(arena, count);
        for (int i = 0; i < count; i++) {
            IovaRange.at(array, i).start(one(IOVAS)).last(one(IOVAS));
        }
        IoasAllowIovas argument = IoasAllowIovas.allocate(arena)
                .ioasId(object()).numIovas(count).allowedIovas(array.address()).reserved(rarely(1));
        record(IoasAllowIovas.NAME, argument.tryCall(device), array);
    }

    private void map() {
        IoasMap argument = IoasMap.allocate(arena)
                .flags(flags()).ioasId(object()).userVa(one(ADDRESSES)).length(one(LENGTHS)).iova(one(IOVAS)).reserved(rarely(1));
        if (call(IoasMap.NAME, IoasMap.COMMAND, argument.segment())) {
            mapped.add(new Place(argument.ioasId(), argument.iova(), argument.length()));
        }
    }

    private void copy() {
        Place source = place();
        IoasCopy argument = IoasCopy.allocate(arena)
                .flags(flags()).dstIoasId(object()).srcIoasId(source.ioas).length(source.length).dstIova(one(IOVAS)).srcIova(source.iova);
        if (call(IoasCopy.NAME, IoasCopy.COMMAND, argument.segment())) {
            mapped.add(new Place(argument.dstIoasId(), argument.dstIova(), argument.length()));
        }
    }

    private void unmap() {
        Place place = place();
        IoasUnmap argument = IoasUnmap.allocate(arena).ioasId(place.ioas).iova(place.iova).length(place.length);
        call(IoasUnmap.NAME, IoasUnmap.COMMAND, argument.segment());
    }

    /// Somewhere: often where something is mapped or was, or nearly there.
    private Place place() {
        if (mapped.isEmpty() || random.nextInt(4) == 0) {
            return new Place(object(), one(IOVAS), one(LENGTHS));
        }
        Place place = mapped.get(random.nextInt(mapped.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new Place(place.ioas, place.iova + one(SHIFTS), place.length);
            case 1 -> new Place(place.ioas, place.iova + one(SHIFTS), place.length - one(SHIFTS));
            default -> place;
        };
    }

    private void option() {
        call(Option.NAME, Option.COMMAND, Option.allocate(arena)
                .optionId(new OptionKind(random.nextInt(3)))
                .op(new OptionOps(random.nextInt(3)))
                .objectId(object())
                .val64(random.nextInt(3))
                .reserved((int) rarely(1))
                .segment());
    }

    private void vfioIoas() {
        call(VfioIoas.NAME, VfioIoas.COMMAND, VfioIoas.allocate(arena)
                .op(new VfioIoasOp(random.nextInt(4))).ioasId(object()).reserved((int) rarely(1)).segment());
    }

    private void mapFile() {
        IoasMapFile argument = IoasMapFile.allocate(arena)
                .flags(flags())
                .ioasId(object())
                .fd(random.nextInt(4) == 0 ? -1 : file)
                .start(one(ADDRESSES))
                .length(one(LENGTHS))
                .iova(one(IOVAS));
        long result = argument.tryCall(device);
        record(IoasMapFile.NAME, result, argument.fd(0).segment());
        if (result == 0) {
            mapped.add(new Place(argument.ioasId(), argument.iova(), argument.length()));
        }
    }

    private void choose() {
        call(VfioIoas.NAME, VfioIoas.COMMAND, VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(object()).segment());
    }

    private void mapDma() {
        IommuMapDma argument = IommuMapDma.allocate(arena)
                .flags(new DmaMapFlags(random.nextInt(6))).vaddr(one(ADDRESSES)).iova(one(IOVAS)).size(one(LENGTHS));
        if (call(IommuMapDma.NAME, IommuMapDma.COMMAND, argument.segment())) {
            mapped.add(new Place(object(), argument.iova(), argument.size()));
        }
    }

    private void unmapDma() {
        Place place = place();
        boolean everything = random.nextInt(10) == 0;
        call(IommuUnmapDma.NAME, IommuUnmapDma.COMMAND, IommuUnmapDma.allocate(arena)
                .flags(new DmaUnmapFlags(everything ? 2 : rarely(8)))
                .iova(everything ? rarely(1) : place.iova)
                .size(everything ? rarely(1) : place.length)
                .segment());
    }

    private void container() {
        switch (random.nextInt(3)) {
            case 0 -> log.add(CheckExtension.NAME + " " + device.ioctl(CheckExtension.COMMAND, random.nextInt(12)));
            case 1 -> log.add(SetIommu.NAME + " " + device.ioctl(SetIommu.COMMAND, random.nextInt(5)));
            default -> {
                MemorySegment info = arena.allocate(96, 8);
                info.set(ValueLayout.JAVA_INT, 0, 12 + random.nextInt(72));
                call(IommuGetInfo.NAME, IommuGetInfo.COMMAND, info);
            }
        }
    }

    private IoasId object() {
        return new IoasId(random.nextInt(5));
    }

    private IoasMapFlags flags() {
        return new IoasMapFlags(one(FLAGS));
    }

    private long one(long[] values) {
        return values[random.nextInt(values.length)];
    }

    private long rarely(long value) {
        return random.nextInt(20) == 0 ? value : 0;
    }

    /// Whether it worked.
    private boolean call(String name, long command, MemorySegment structure) {
        long result = device.ioctl(command, structure);
        record(name, result, structure);
        return result == 0;
    }

    private void record(String name, long result, MemorySegment after) {
        String errno = result < 0 ? Errno.of((int) -result).name() : Long.toString(result);
        log.add(name + " " + errno + " " + HexFormat.of().formatHex(after.toArray(ValueLayout.JAVA_BYTE)));
    }
}
