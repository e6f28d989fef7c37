package dev.uapi.simulator;

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
import dev.uapi.iommufd.extended.HwptInvalidate;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.vfio.basic.CheckExtension;
import dev.uapi.vfio.basic.DmaMapFlags;
import dev.uapi.vfio.basic.DmaUnmapFlags;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Calls that a kernel would answer, as scripts: every release, every command, and each that does something in company of others.
final class SampleScripts {
    private static final int LATEST = 7;
    private static final int LATEST_WITH_HUGE_PAGES = LATEST | 8;
    private static final int WITH_RESERVED = LATEST | 64;
    private static final int RELEASES = 8;
    private static final IoasId FIRST = new IoasId(1);
    private static final IoasMapFlags ALL = new IoasMapFlags(7);
    private static final IoasMapFlags ANYWHERE = new IoasMapFlags(6);
    private static final long BUFFER = 0x7f0000000000L;

    private SampleScripts() {}

    static Stream<byte[]> all() {
        Stream<byte[]> kernels = IntStream.range(0, RELEASES).mapToObj(SampleScripts::everyCommand);
        return Stream.concat(kernels, Stream.of(mapping(), placing(), copying(), asking(), file(), container(), cutting(), pointers()));
    }

    private static byte[] everyCommand(int world) {
        ScriptWriter script = new ScriptWriter(world, 0);
        for (CommandInfo command : Script.COMMANDS) {
            script.call(command.command(), arena -> {
                MemorySegment structure = arena.allocate(command.size());
                structure.asSlice(0, Math.min(1, command.size())).fill((byte) command.size());
                return structure;
            });
        }
        return script.bytes();
    }

    private static ScriptWriter begun(int world) {
        return new ScriptWriter(world, 0).call(IoasAlloc.COMMAND, arena -> IoasAlloc.allocate(arena).segment());
    }

    private static Function<Arena, MemorySegment> map(IoasMapFlags flags, long iova, long length) {
        return arena -> IoasMap.allocate(arena).flags(flags).ioasId(FIRST).userVa(BUFFER).iova(iova).length(length).segment();
    }

    private static Function<Arena, MemorySegment> unmap(long iova, long length) {
        return arena -> IoasUnmap.allocate(arena).ioasId(FIRST).iova(iova).length(length).segment();
    }

    private static Function<Arena, MemorySegment> option(OptionKind kind, OptionOps op, long value) {
        return arena -> Option.allocate(arena).optionId(kind).op(op).objectId(FIRST).val64(value).segment();
    }

    private static byte[] mapping() {
        return begun(LATEST)
                .call(IoasMap.COMMAND, map(ALL, 0x1000, 0x3000))
                .again(IoasMap.COMMAND)
                .call(IoasMap.COMMAND, map(ALL, -0x2000, 0x1fff))
                .call(IoasUnmap.COMMAND, unmap(0x1000, 0x3000))
                .call(IoasUnmap.COMMAND, unmap(0, -1))
                .call(Destroy.COMMAND, arena -> Destroy.allocate(arena).id(1).segment())
                .bytes();
    }

    private static byte[] placing() {
        return begun(LATEST_WITH_HUGE_PAGES)
                .call(IoasMap.COMMAND, map(ANYWHERE, 0, 0x200000))
                .call(IoasMap.COMMAND, map(ANYWHERE, 0, 0x1001))
                .poke(ScriptWriter.ARRAY, arena -> IovaRange.allocate(arena).start(0x10000).last(0x1ffff).segment())
                .call(IoasAllowIovas.COMMAND, arena -> IoasAllowIovas.allocate(arena)
                        .ioasId(FIRST).numIovas(1).allowedIovas(FourPages.BASE + ScriptWriter.ARRAY).segment())
                .call(IoasMap.COMMAND, map(ANYWHERE, 0, 0x1000))
                .call(IoasMap.COMMAND, map(ANYWHERE, 0, 0x20000))
                .bytes();
    }

    private static byte[] copying() {
        return begun(LATEST)
                .call(IoasMap.COMMAND, map(ALL, 0x1000, 0x1000))
                .call(IoasMap.COMMAND, map(ALL, 0x2000, 0x1000))
                .call(IoasCopy.COMMAND, arena -> IoasCopy.allocate(arena)
                        .flags(ALL).dstIoasId(FIRST).srcIoasId(FIRST).srcIova(0x1800).dstIova(0x8000).length(0x1000).segment())
                .call(IoasChangeProcess.COMMAND, arena -> IoasChangeProcess.allocate(arena).segment())
                .bytes();
    }

    private static byte[] asking() {
        return begun(WITH_RESERVED)
                .call(IoasIovaRanges.COMMAND, arena -> IoasIovaRanges.allocate(arena)
                        .ioasId(FIRST).numIovas(8).allowedIovas(FourPages.BASE + ScriptWriter.ARRAY).segment())
                .call(Option.COMMAND, option(OptionKind.RLIMIT_MODE, OptionOps.SET, 1))
                .call(Option.COMMAND, option(OptionKind.HUGE_PAGES, OptionOps.GET, 0))
                .call(IoasMap.COMMAND, map(ALL, 0xfee00000L, 0x1000))
                .bytes();
    }

    private static byte[] file() {
        return begun(LATEST)
                .call(IoasMapFile.COMMAND, arena -> IoasMapFile.allocate(arena)
                        .flags(ANYWHERE).ioasId(FIRST).fd(0).start(0x1000).length(0x2000).segment())
                .call(HwptInvalidate.COMMAND, arena -> HwptInvalidate.allocate(arena)
                        .hwptId(1).dataUptr(FourPages.BASE).entryLen(16).entryNum(2).segment())
                .bytes();
    }

    private static byte[] container() {
        return begun(LATEST)
                .call(VfioIoas.COMMAND, arena -> VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(FIRST).segment())
                .value(CheckExtension.COMMAND, 1)
                .call(IommuGetInfo.COMMAND, arena -> IommuGetInfo.allocate(arena).segment())
                .call(IommuMapDma.COMMAND, arena -> IommuMapDma.allocate(arena)
                        .flags(new DmaMapFlags(3)).vaddr(BUFFER).iova(0x1000).size(0x4000).segment())
                .call(IommuUnmapDma.COMMAND, arena -> IommuUnmapDma.allocate(arena).iova(0x1000).size(0x4000).segment())
                .call(IommuUnmapDma.COMMAND, arena -> IommuUnmapDma.allocate(arena).flags(DmaUnmapFlags.ALL).segment())
                .bytes();
    }

    private static byte[] cutting() {
        return begun(LATEST)
                .call(Option.COMMAND, option(OptionKind.HUGE_PAGES, OptionOps.SET, 0))
                .call(VfioIoas.COMMAND, arena -> VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(FIRST).segment())
                .call(IoasMap.COMMAND, map(ALL, 0x1000, 0x4000))
                .call(IommuUnmapDma.COMMAND, arena -> IommuUnmapDma.allocate(arena).iova(0x2000).size(0x1000).segment())
                .bytes();
    }

    /// Structures across the edges of memory that is less and less usable, and pointers to nowhere.
    private static byte[] pointers() {
        ScriptWriter script = new ScriptWriter(LATEST, 0b00_10_01_00);
        for (long pointer : new long[] {0, 1, FourPages.BASE + 2 * FourPages.PAGE - 8, Long.MIN_VALUE, -1}) {
            script.value(IoasAlloc.COMMAND, pointer);
        }
        return script
                .call(IoasAlloc.COMMAND, (int) FourPages.PAGE - 4, arena -> IoasAlloc.allocate(arena).segment())
                .call(IoasMap.COMMAND, 2 * (int) FourPages.PAGE - 16, map(ALL, 0x1000, 0x1000))
                .bytes();
    }
}
