package dev.uapi.benchmarks;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Iommufd;
import dev.uapi.iommufd.Iova;
import dev.uapi.iommufd.MapPlan;
import dev.uapi.iommufd.Mapping;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// What mapping costs on a device that maps: a kernel's, or the simulator.
///
/// @param name   of the device, for the titles
/// @param iommu  open
/// @param arena  for all memory
record MemoryContests(String name, Iommufd iommu, Arena arena) {
    private static final long PAGE = 4096;
    private static final long IOVA = 0x10000;
    private static final int BUFFERS = 256;
    private static final IoasMapFlags FLAGS = IoasMapFlags.READABLE.with(IoasMapFlags.WRITEABLE).with(IoasMapFlags.FIXED_IOVA);

    /// With the same calls of a program in C.
    List<Contest> ofKernel() {
        Ioas ioas = iommu.allocateIoas();
        MemorySegment memory = memory(1);
        int id = (int) ioas.id().value();
        int fd = iommu.device().fd();
        Way inC = new Way("C, in the same process", times -> CLoops.pairs(fd, id, memory.address(), times));
        return List.of(
                new Contest("map and unmap a page, " + name, List.of(inC, raw(ioas, memory), comfort(ioas, memory))),
                option(fd),
                plan(),
                copies());
    }

    List<Contest> ofSimulator() {
        Ioas ioas = iommu.allocateIoas();
        MemorySegment memory = memory(1);
        return List.of(new Contest("map and unmap a page, " + name, List.of(raw(ioas, memory), comfort(ioas, memory))), plan(), copies());
    }

    private MemorySegment memory(int pages) {
        return arena.allocate(pages * PAGE, PAGE).fill((byte) 1);
    }

    private Way raw(Ioas ioas, MemorySegment memory) {
        IoasMap map = IoasMap.allocate(arena);
        IoasUnmap unmap = IoasUnmap.allocate(arena);
        Device device = iommu.device();
        IoasId id = ioas.id();
        return new Way("uapi: generated commands", times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                map.clear().flags(FLAGS).ioasId(id).userVa(memory.address()).length(PAGE).iova(IOVA).call(device);
                unmap.clear().ioasId(id).iova(IOVA).length(PAGE).call(device);
                sum += unmap.length();
            }
            return sum;
        });
    }

    private static Way comfort(Ioas ioas, MemorySegment memory) {
        Iova iova = new Iova(IOVA);
        return new Way("uapi: Ioas.mapAt, Mapping.close", times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                Mapping mapping = ioas.mapAt(iova, memory, Access.READ_WRITE);
                sum += mapping.length();
                mapping.close();
            }
            return sum;
        });
    }

    private Contest option(int fd) {
        Option option = Option.allocate(arena).optionId(OptionKind.RLIMIT_MODE).op(OptionOps.GET);
        Device device = iommu.device();
        return new Contest("IOMMU_OPTION, get, " + name, List.of(
                new Way("C, in the same process", times -> CLoops.loop(fd, Option.COMMAND, option.segment(), times)),
                new Way("uapi: Option, errno", times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) {
                        sum += option.tryCall(device);
                    }
                    return sum;
                })));
    }

    /// Buffers that lie side by side, as a pool has them.
    private Contest plan() {
        Ioas ioas = iommu.allocateIoas();
        List<MemorySegment> buffers = buffers();
        return new Contest("map and unmap " + BUFFERS + " neighbouring buffers, " + name, List.of(
                new Way("one call each", times -> {
                    long calls = 0;
                    for (int i = 0; i < times; i++) {
                        calls += unmapped(mapEach(ioas, buffers));
                    }
                    return calls;
                }),
                new Way("MapPlan", times -> {
                    long calls = 0;
                    for (int i = 0; i < times; i++) {
                        calls += unmapped(planOf(buffers).mapInto(ioas));
                    }
                    return calls;
                })));
    }

    /// The same pages for two address spaces.
    private Contest copies() {
        Ioas first = iommu.allocateIoas();
        Ioas second = iommu.allocateIoas();
        List<MemorySegment> buffers = buffers();
        return new Contest("map and unmap them in two address spaces, " + name, List.of(
                new Way("one call each", times -> {
                    long calls = 0;
                    for (int i = 0; i < times; i++) {
                        calls += unmapped(mapEach(first, buffers)) + unmapped(mapEach(second, buffers));
                    }
                    return calls;
                }),
                new Way("MapPlan, which copies", times -> {
                    long calls = 0;
                    for (int i = 0; i < times; i++) {
                        calls += unmapped(planOf(buffers).mapInto(first, second));
                    }
                    return calls;
                })));
    }

    private List<MemorySegment> buffers() {
        MemorySegment pool = memory(BUFFERS);
        return pool.elements(MemoryLayout.sequenceLayout(PAGE, ValueLayout.JAVA_BYTE)).toList();
    }

    private static List<Mapping> mapEach(Ioas ioas, List<MemorySegment> buffers) {
        List<Mapping> mappings = new ArrayList<>(buffers.size());
        for (int i = 0; i < buffers.size(); i++) {
            mappings.add(ioas.mapAt(new Iova(IOVA + i * PAGE), buffers.get(i), Access.READ_WRITE));
        }
        return mappings;
    }

    private static MapPlan planOf(List<MemorySegment> buffers) {
        MapPlan plan = new MapPlan(Access.READ_WRITE);
        for (int i = 0; i < buffers.size(); i++) {
            plan.add(new Iova(IOVA + i * PAGE), buffers.get(i));
        }
        return plan;
    }

    private static long unmapped(List<Mapping> mappings) {
        mappings.forEach(Mapping::close);
        return mappings.size();
    }
}
