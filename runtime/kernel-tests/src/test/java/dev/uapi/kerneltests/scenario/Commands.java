package dev.uapi.kerneltests.scenario;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasChangeProcess;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasIovaRanges;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.iommufd.basic.Option;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.iommufd.basic.OptionOps;
import dev.uapi.iommufd.basic.VfioIoas;
import dev.uapi.iommufd.basic.VfioIoasOp;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Release;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.stream.Stream;

/// Every command, with an argument that it takes.
enum Commands {
    DESTROY(Destroy.COMMAND, Destroy.MINIMUM_SIZE, false),
    IOAS_ALLOC(IoasAlloc.COMMAND, IoasAlloc.MINIMUM_SIZE, true),
    IOAS_ALLOW_IOVAS(IoasAllowIovas.COMMAND, IoasAllowIovas.MINIMUM_SIZE, false),
    IOAS_COPY(IoasCopy.COMMAND, IoasCopy.MINIMUM_SIZE, true),
    IOAS_IOVA_RANGES(IoasIovaRanges.COMMAND, IoasIovaRanges.MINIMUM_SIZE, true),
    IOAS_MAP(IoasMap.COMMAND, IoasMap.MINIMUM_SIZE, true),
    IOAS_UNMAP(IoasUnmap.COMMAND, IoasUnmap.MINIMUM_SIZE, true),
    OPTION(Option.COMMAND, Option.MINIMUM_SIZE, true),
    VFIO_IOAS(VfioIoas.COMMAND, VfioIoas.MINIMUM_SIZE, false),
    IOAS_MAP_FILE(IoasMapFile.COMMAND, IoasMapFile.MINIMUM_SIZE, true, "6.13"),
    IOAS_CHANGE_PROCESS(IoasChangeProcess.COMMAND, IoasChangeProcess.MINIMUM_SIZE, false, "6.13");

    private final long word;
    private final long minimumSize;
    private final boolean answers;
    private final String since;

    Commands(long word, long minimumSize, boolean answers) {
        this(word, minimumSize, answers, "6.2");
    }

    Commands(long word, long minimumSize, boolean answers, String since) {
        this.word = word;
        this.minimumSize = minimumSize;
        this.answers = answers;
        this.since = since;
    }

    /// Those that the kernel has.
    static Stream<Commands> known() {
        return Stream.of(values()).filter(Commands::isKnown);
    }

    /// Those that came after the kernel.
    static Stream<Commands> unknown() {
        return Stream.of(values()).filter(command -> !command.isKnown());
    }

    private boolean isKnown() {
        return Subject.kernel().release().compareTo(Release.parse(since)) >= 0;
    }

    long word() {
        return word;
    }

    long minimumSize() {
        return minimumSize;
    }

    /// Whether the argument that is prepared here is written to.
    boolean answers() {
        return answers;
    }

    /// An argument that makes the call succeed once.
    MemorySegment prepare(Iommu iommu) {
        Arena arena = iommu.arena();
        return switch (this) {
            case DESTROY -> Destroy.allocate(arena).id(iommu.allocate().value()).segment();
            case IOAS_ALLOC -> IoasAlloc.allocate(arena).segment();
            case IOAS_ALLOW_IOVAS -> IoasAllowIovas.allocate(arena).ioasId(iommu.allocate()).segment();
            case IOAS_COPY -> copy(iommu, iommu.allocate());
            case IOAS_IOVA_RANGES -> ranges(iommu, IovaRange.allocate(arena).segment().address());
            case IOAS_MAP -> iommu.map(iommu.allocate(), Iommu.BUFFER, 0x1000).segment();
            case IOAS_UNMAP -> iommu.unmap(iommu.allocate(), 0, -1).segment();
            case OPTION -> Option.allocate(arena).optionId(OptionKind.RLIMIT_MODE).op(OptionOps.GET).segment();
            case VFIO_IOAS -> VfioIoas.allocate(arena).op(VfioIoasOp.SET).ioasId(iommu.allocate()).segment();
            case IOAS_MAP_FILE -> mapFile(iommu, Libc.memoryFile(arena));
            case IOAS_CHANGE_PROCESS -> IoasChangeProcess.allocate(arena).segment();
        };
    }

    private static MemorySegment copy(Iommu iommu, IoasId ioas) {
        return iommu.copy(ioas, iommu.mapped(ioas, Iommu.BUFFER, 0x1000), 0x1000).segment();
    }

    private static MemorySegment ranges(Iommu iommu, long array) {
        return IoasIovaRanges.allocate(iommu.arena()).ioasId(iommu.allocate()).numIovas(1).allowedIovas(array).segment();
    }

    private static MemorySegment mapFile(Iommu iommu, int fd) {
        return IoasMapFile.allocate(iommu.arena()).flags(Iommu.READ).ioasId(iommu.allocate()).fd(fd).length(0x1000).segment();
    }
}
