package dev.uapi.junit;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Errno;
import dev.uapi.vfio.basic.CheckExtension;
import dev.uapi.vfio.basic.ExtensionNumber;
import dev.uapi.vfio.basic.IommuGetInfo;
import dev.uapi.vfio.basic.IommuMapDma;
import dev.uapi.vfio.basic.IommuUnmapDma;
import dev.uapi.vfio.basic.SetIommu;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// How the commands that the simulator carries out may fail, as their descriptions say. What they answer to a call that is itself wrong, or
/// new to the kernel, does not count: no run of a program meets that by chance.
final class Contract {
    private static final Set<String> OF_WRONG_CALLS = Set.of("unknown_command", "bad_argument", "too_small", "unknown_tail");

    private final Map<Long, Function<MemorySegment, Function<Errno, List<Cause>>>> causes = new HashMap<>();

    Contract() {
        command(Destroy.COMMAND, Destroy.MINIMUM_SIZE, argument -> Destroy.at(argument)::causes);
        command(IoasAlloc.COMMAND, IoasAlloc.MINIMUM_SIZE, argument -> IoasAlloc.at(argument)::causes);
        command(IoasAllowIovas.COMMAND, IoasAllowIovas.MINIMUM_SIZE, argument -> IoasAllowIovas.at(argument)::causes);
        command(IoasChangeProcess.COMMAND, IoasChangeProcess.MINIMUM_SIZE, argument -> IoasChangeProcess.at(argument)::causes);
        command(IoasCopy.COMMAND, IoasCopy.MINIMUM_SIZE, argument -> IoasCopy.at(argument)::causes);
        command(IoasIovaRanges.COMMAND, IoasIovaRanges.MINIMUM_SIZE, argument -> IoasIovaRanges.at(argument)::causes);
        command(IoasMap.COMMAND, IoasMap.MINIMUM_SIZE, argument -> IoasMap.at(argument)::causes);
        command(IoasMapFile.COMMAND, IoasMapFile.MINIMUM_SIZE, argument -> IoasMapFile.at(argument)::causes);
        command(IoasUnmap.COMMAND, IoasUnmap.MINIMUM_SIZE, argument -> IoasUnmap.at(argument)::causes);
        command(Option.COMMAND, Option.MINIMUM_SIZE, argument -> Option.at(argument)::causes);
        command(VfioIoas.COMMAND, VfioIoas.MINIMUM_SIZE, argument -> VfioIoas.at(argument)::causes);
        command(IommuGetInfo.COMMAND, IommuGetInfo.MINIMUM_SIZE, argument -> IommuGetInfo.at(argument)::causes);
        command(IommuMapDma.COMMAND, IommuMapDma.MINIMUM_SIZE, argument -> IommuMapDma.at(argument)::causes);
        command(IommuUnmapDma.COMMAND, IommuUnmapDma.MINIMUM_SIZE, argument -> IommuUnmapDma.at(argument)::causes);
        causes.put(CheckExtension.COMMAND, value -> errno -> CheckExtension.causes(errno, number(value)));
        causes.put(SetIommu.COMMAND, value -> errno -> SetIommu.causes(errno, number(value)));
    }

    private void command(long command, long least, Function<MemorySegment, Function<Errno, List<Cause>>> of) {
        causes.put(command, argument -> argument.byteSize() < least ? _ -> List.of() : of.apply(argument));
    }

    private static ExtensionNumber number(MemorySegment value) {
        return new ExtensionNumber(value.address());
    }

    /// What a call may be answered with, as far as its argument tells: each errno once, with all its causes.
    ///
    /// @param argument as the program gives it; a number as an address
    List<Point.Refusal> refusals(long command, MemorySegment argument) {
        Function<MemorySegment, Function<Errno, List<Cause>>> known = causes.get(command);
        return known == null ? List.of() : Stream.of(Errno.values()).flatMap(errno -> refusal(errno, known.apply(argument))).toList();
    }

    private static Stream<Point.Refusal> refusal(Errno errno, Function<Errno, List<Cause>> causes) {
        List<String> ids = causes.apply(errno).stream().map(Cause::id).filter(id -> !OF_WRONG_CALLS.contains(id)).toList();
        return ids.isEmpty() ? Stream.empty() : Stream.of(new Point.Refusal(errno, ids));
    }
}
