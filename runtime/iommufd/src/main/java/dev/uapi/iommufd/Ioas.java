package dev.uapi.iommufd;

import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.iommufd.basic.OptionKind;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// An I/O address space: the memory that attached devices reach, and at which IOVAs.
///
/// IOVAs, lengths and offsets are unsigned numbers of bytes. What the kernel refuses is thrown as a [UapiException] that names
/// the command, the errno and the cause. Threads may share an address space: they meet in the kernel only.
public final class Ioas implements AutoCloseable {
    private static final long EVERYTHING = -1;

    private final Iommufd iommu;
    private final IoasId id;
    private final Mappings mappings = new Mappings();
    private final Users users;

    Ioas(Iommufd iommu, IoasId id) {
        this.iommu = iommu;
        this.id = id;
        this.users = new Users(id.toString());
    }

    /// The id, for the generated commands.
    public IoasId id() {
        return id;
    }

    /// Which IOVAs can be mapped, as of now.
    public IovaRanges ranges() {
        return IovaQuery.ask(device(), id);
    }

    /// Has the kernel place mappings in these ranges only, and refuse devices that reserve any of them. Mappings at a given IOVA
    /// may still go elsewhere.
    ///
    /// @param ranges instead of those before, each of two bytes at least; without any, there is no restriction
    public void allow(List<IovaRanges.Range> ranges) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = IovaRange.allocate(arena, ranges.size());
            for (int i = 0; i < ranges.size(); i++) {
                IovaRange.at(array, i).start(ranges.get(i).first()).last(ranges.get(i).last());
            }
            IoasAllowIovas.allocate(arena).ioasId(id).numIovas(ranges.size()).allowedIovas(array.address()).call(device());
        }
    }

    /// Memory of its own for this program and the devices, where the kernel finds a place. It cannot end while it is mapped.
    ///
    /// @param bytes 1 or more; whole pages are mapped
    public DmaBuffer allocate(long bytes, Access access) {
        return DmaBuffer.allocate(bytes, memory -> map(memory, access));
    }

    /// The same at a given place.
    ///
    /// @param iova  where a page begins
    /// @param bytes 1 or more; whole pages are mapped
    public DmaBuffer allocateAt(Iova iova, long bytes, Access access) {
        return DmaBuffer.allocate(bytes, memory -> mapAt(iova, memory, access));
    }

    /// Maps memory where the kernel finds a place.
    ///
    /// @param memory native; it stays reachable while it is mapped. An arena that is closed by hand should be a [DmaArena]
    /// @throws IllegalArgumentException if it is on the Java heap, or read-only and to be written
    /// @throws IllegalStateException    if its arena is closed
    public Mapping map(MemorySegment memory, Access access) {
        return map(memory, access, access.placed(), 0);
    }

    /// Maps memory at a given place.
    ///
    /// @param memory native; it stays reachable while it is mapped. An arena that is closed by hand should be a [DmaArena]
    /// @throws IllegalArgumentException if it is on the Java heap, or read-only and to be written
    /// @throws IllegalStateException    if its arena is closed
    public Mapping mapAt(Iova iova, MemorySegment memory, Access access) {
        return map(memory, access, access.fixed(), iova.value());
    }

    private Mapping map(MemorySegment memory, Access access, IoasMapFlags flags, long iova) {
        requireMappable(memory, access);
        return map(List.of(memory), memory.byteSize(), flags, iova);
    }

    /// Maps pieces of memory, of which each goes on where the one before ends, at a given place.
    ///
    /// @param memory mappable, at least one piece
    /// @param length of all of them
    Mapping mapAt(Iova iova, List<MemorySegment> memory, long length, Access access) {
        return map(memory, length, access.fixed(), iova.value());
    }

    private Mapping map(List<MemorySegment> memory, long length, IoasMapFlags flags, long iova) {
        return holding(memory, () -> {
            IoasMap argument =
                    Arguments.map().flags(flags).ioasId(id).userVa(memory.getFirst().address()).length(length).iova(iova);
            argument.call(device());
            return new Mapping(this, new Iova(argument.iova()), length, memory);
        });
    }

    /// Maps a part of a file where the kernel finds a place. The kernel keeps the file itself: the descriptor may be closed.
    ///
    /// @param fd    of a memfd
    /// @param start where the part begins in the file
    public Mapping mapFile(int fd, long start, long length, Access access) {
        return mapFile(fd, start, length, access.placed(), 0);
    }

    /// Maps a part of a file at a given place. The kernel keeps the file itself: the descriptor may be closed.
    ///
    /// @param fd    of a memfd
    /// @param start where the part begins in the file
    public Mapping mapFileAt(Iova iova, int fd, long start, long length, Access access) {
        return mapFile(fd, start, length, access.fixed(), iova.value());
    }

    private Mapping mapFile(int fd, long start, long length, IoasMapFlags flags, long iova) {
        IoasMapFile argument = Arguments.mapFile().flags(flags).ioasId(id).fd(fd).start(start).length(length).iova(iova);
        argument.call(device());
        return mappings.add(new Mapping(this, new Iova(argument.iova()), length, List.of()));
    }

    /// Maps the memory of another mapping once more, where the kernel finds a place. The two live on independently.
    ///
    /// @param source of this or another address space of the same open file
    public Mapping copy(Mapping source, Access access) {
        return copy(source.ioas(), source.iova(), source.length(), access);
    }

    /// Maps the memory of another mapping once more, at a given place. The two live on independently.
    ///
    /// @param source of this or another address space of the same open file
    public Mapping copyAt(Iova iova, Mapping source, Access access) {
        return copyAt(iova, source.ioas(), source.iova(), source.length(), access);
    }

    /// Maps the memory behind a range of IOVAs once more, where the kernel finds a place.
    ///
    /// @param source     this or another address space of the same open file
    /// @param sourceIova where the range begins in it; every byte of the range is mapped
    public Mapping copy(Ioas source, Iova sourceIova, long length, Access access) {
        return copy(source, sourceIova, length, access.placed(), 0);
    }

    /// Maps the memory behind a range of IOVAs once more, at a given place.
    ///
    /// @param source     this or another address space of the same open file
    /// @param sourceIova where the range begins in it; every byte of the range is mapped
    public Mapping copyAt(Iova iova, Ioas source, Iova sourceIova, long length, Access access) {
        return copy(source, sourceIova, length, access.fixed(), iova.value());
    }

    private Mapping copy(Ioas source, Iova sourceIova, long length, IoasMapFlags flags, long iova) {
        if (source.iommu != iommu) {
            throw new IllegalArgumentException("the source is an address space of another open file");
        }
        long first = sourceIova.value();
        List<MemorySegment> memory = source.mappings.memory(first, first + length - 1);
        return holding(memory, () -> {
            IoasCopy argument = Arguments.copy()
                    .flags(flags)
                    .dstIoasId(id)
                    .srcIoasId(source.id)
                    .length(length)
                    .dstIova(iova)
                    .srcIova(first);
            argument.call(device());
            return new Mapping(this, new Iova(argument.dstIova()), length, memory);
        });
    }

    /// Maps memory that cannot end from before the kernel is asked.
    private Mapping holding(List<MemorySegment> memory, Supplier<Mapping> mapped) {
        DmaArena.hold(memory);
        try {
            return mappings.add(mapped.get());
        } catch (RuntimeException refused) {
            DmaArena.release(memory);
            throw refused;
        }
    }

    /// Unmaps everything in a range, which may have holes. A mapping that sticks out is refused, though those in front of it are
    /// gone then.
    ///
    /// @return how many bytes were unmapped
    public long unmap(Iova iova, long length) {
        return unmap(iova.value(), length, iova.value() + length - 1);
    }

    /// Unmaps everything there is.
    ///
    /// @return how many bytes were unmapped; 0 if nothing was mapped
    public long unmapAll() {
        return unmap(0, EVERYTHING, EVERYTHING);
    }

    private long unmap(long iova, long length, long last) {
        List<Mapping> inside = mappings.within(iova, last);
        IoasUnmap argument = Arguments.unmap().ioasId(id).iova(iova).length(length);
        argument.call(device());
        mappings.letGo(inside);
        return argument.length();
    }

    /// Unmaps a mapping of this address space, unless that was done before.
    void unmap(Mapping mapping) {
        if (!mappings.remove(mapping)) {
            return;
        }
        try {
            Arguments.unmap().ioasId(id).iova(mapping.iova().value()).length(mapping.length()).call(device());
            mapping.letGo();
        } catch (UapiException stillMapped) {
            mappings.add(mapping);
            throw stillMapped;
        } finally {
            Reference.reachabilityFence(mapping);
        }
    }

    /// Whether mappings may use pages larger than the smallest, as they do unless told otherwise.
    public boolean hugePages() {
        return Settings.get(device(), OptionKind.HUGE_PAGES, id) == 1;
    }

    /// Lets mappings use large pages, or not: then all of them have to begin and end at page boundaries.
    public void hugePages(boolean use) {
        Settings.set(device(), OptionKind.HUGE_PAGES, id, use ? 1 : 0);
    }

    /// Destroys the address space with all its mappings. Does nothing if that was done before.
    ///
    /// @throws InUseException if a device is attached to it that this program knows of: the message names it
    /// @throws UapiException  if something else uses it (`EBUSY`)
    @Override
    public void close() {
        iommu.destroy(this);
    }

    /// Somebody is about to use it: until that ends, it cannot be closed.
    ///
    /// @param reason as a refusal says it: `vfio0 is attached to it`
    /// @param remedy what is to be done first: `detach the device first`
    /// @throws IllegalStateException if memory that is mapped has ended, so that a device would reach what is something else by now
    public Use use(String reason, String remedy) {
        mappings.all().filter(mapping -> !mapping.hasMemory()).findAny().ifPresent(mapping -> {
            throw new IllegalStateException(mapping + " of " + id + " is memory of an arena that was closed: unmap it first");
        });
        return users.add(reason, remedy);
    }

    /// In words, if it is known who keeps it from being closed.
    RuntimeException refusal(UapiException busy) {
        List<String> present = users.present();
        if (present.isEmpty()) {
            return busy;
        }
        InUseException inUse = new InUseException(id.toString(), present);
        inUse.initCause(busy);
        return inUse;
    }

    boolean holds(Mapping mapping) {
        return mappings.contains(mapping);
    }

    /// All that are known, at this moment.
    Stream<Mapping> mappings() {
        return mappings.all();
    }

    /// The kernel has destroyed it.
    void forgetMappings() {
        mappings.letGo();
    }

    private Device device() {
        return iommu.device();
    }

    /// @throws IllegalArgumentException if devices cannot reach it so
    static void requireMappable(MemorySegment memory, Access access) {
        if (!memory.isNative()) {
            throw new IllegalArgumentException("memory on the Java heap moves and cannot be mapped: allocate it from an Arena");
        }
        if (memory.isReadOnly() && access.writes()) {
            throw new IllegalArgumentException("the memory segment is read-only, but a device is to write to it");
        }
    }
}
