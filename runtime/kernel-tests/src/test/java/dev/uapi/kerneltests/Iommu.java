package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import java.lang.foreign.Arena;

/// One open file in the hands of a scenario: makes well-formed arguments, which the scenario then spoils.
public final class Iommu implements AutoCloseable {
    /// Where memory of a process might be. Without a device nobody looks.
    public static final long BUFFER = 0x7f0000000000L;

    public static final IoasMapFlags READ = IoasMapFlags.READABLE;
    public static final IoasMapFlags READ_WRITE = READ.with(IoasMapFlags.WRITEABLE);
    public static final IoasMapFlags FIXED = READ_WRITE.with(IoasMapFlags.FIXED_IOVA);
    public static final IoasMapFlags FIXED_READ = READ.with(IoasMapFlags.FIXED_IOVA);

    private final Device device;
    private final Arena arena = Arena.ofShared();

    Iommu(Device device) {
        this.device = device;
    }

    public Device device() {
        return device;
    }

    public Arena arena() {
        return arena;
    }

    /// A new address space.
    public IoasId allocate() {
        IoasAlloc argument = IoasAlloc.allocate(arena);
        succeeds(argument.tryCall(device));
        return argument.outIoasId();
    }

    /// A file that a command has opened.
    ///
    /// @param fd that came out of it
    public OpenFile opened(long fd) {
        return device.opened((int) fd);
    }

    public long destroy(long id) {
        return Destroy.allocate(arena).id(id).tryCall(device);
    }

    /// A mapping wherever it fits.
    public IoasMap map(IoasId ioas, long memory, long length) {
        return IoasMap.allocate(arena).flags(READ_WRITE).ioasId(ioas).userVa(memory).length(length);
    }

    /// A mapping of page-aligned memory at a given place.
    public IoasMap mapAt(IoasId ioas, long iova, long length) {
        return map(ioas, BUFFER, length).flags(FIXED).iova(iova);
    }

    /// Maps wherever it fits.
    ///
    /// @return where
    public long mapped(IoasId ioas, long memory, long length) {
        IoasMap argument = map(ioas, memory, length);
        succeeds(argument.tryCall(device));
        return argument.iova();
    }

    /// Maps page-aligned memory at a given place.
    public void mappedAt(IoasId ioas, long iova, long length) {
        succeeds(mapAt(ioas, iova, length).tryCall(device));
    }

    /// A copy within one address space, wherever it fits.
    public IoasCopy copy(IoasId ioas, long iova, long length) {
        return IoasCopy.allocate(arena).flags(READ_WRITE).dstIoasId(ioas).srcIoasId(ioas).length(length).srcIova(iova);
    }

    public IoasUnmap unmap(IoasId ioas, long iova, long length) {
        return IoasUnmap.allocate(arena).ioasId(ioas).iova(iova).length(length);
    }

    /// Unmaps.
    ///
    /// @return how many bytes
    public long unmapped(IoasId ioas, long iova, long length) {
        IoasUnmap argument = unmap(ioas, iova, length);
        succeeds(argument.tryCall(device));
        return argument.length();
    }

    public static void succeeds(long result) {
        assertEquals("success", name(result));
    }

    public static void fails(Errno errno, long result) {
        assertEquals(errno.name(), name(result));
    }

    private static String name(long result) {
        return result >= 0 ? "success" : Errno.of((int) -result).name();
    }

    @Override
    public void close() {
        device.close();
        arena.close();
    }
}
