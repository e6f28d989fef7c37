package dev.uapi.simulator;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.iommufd.basic.IoasAllowIovas;
import dev.uapi.iommufd.basic.IoasCopy;
import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMap;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.iommufd.basic.IoasUnmap;
import dev.uapi.iommufd.basic.IovaRange;
import dev.uapi.runtime.Errno;
import java.lang.foreign.Arena;
import java.util.Set;

/// One thread's calls, with argument structures of its own. What is mapped is one page each time.
final class Caller implements AutoCloseable {
    static final long PAGE = 0x1000;

    private static final IoasMapFlags WRITEABLE = IoasMapFlags.READABLE.with(IoasMapFlags.WRITEABLE);

    private final Simulator simulator;
    private final Arena arena = Arena.ofConfined();
    private final IoasAlloc alloc = IoasAlloc.allocate(arena);
    private final Destroy destroy = Destroy.allocate(arena);
    private final IoasMap map = IoasMap.allocate(arena);
    private final IoasUnmap unmap = IoasUnmap.allocate(arena);
    private final IoasCopy copy = IoasCopy.allocate(arena);
    private final IovaRange range = IovaRange.allocate(arena);
    private final IoasAllowIovas allow = IoasAllowIovas.allocate(arena);

    Caller(Simulator simulator) {
        this.simulator = simulator;
    }

    /// @return the id
    long allocate() {
        alloc.clear().call(simulator);
        return alloc.outIoasId().value();
    }

    long destroy(long id) {
        return destroy.clear().id(id).tryCall(simulator);
    }

    /// @return how many pages are mapped now that were not before
    long map(long ioas, long iova) {
        return pages(map.clear().flags(WRITEABLE.with(IoasMapFlags.FIXED_IOVA)).ioasId(new IoasId(ioas)).length(PAGE).iova(iova)
                .tryCall(simulator), 1, Errno.EEXIST, Errno.ENOENT, Errno.EBADF);
    }

    /// @return how many pages are mapped now that were not before
    long place(long ioas) {
        return pages(map.clear().flags(WRITEABLE).ioasId(new IoasId(ioas)).length(PAGE).tryCall(simulator), 1, Errno.ENOSPC, Errno.ENOENT);
    }

    /// @return how many pages are mapped now that were not before
    long copy(long from, long iova, long to, long count) {
        return pages(copy.clear().flags(WRITEABLE).srcIoasId(new IoasId(from)).srcIova(iova).length(count * PAGE).dstIoasId(new IoasId(to))
                .tryCall(simulator), count, Errno.ENOENT, Errno.ENOSPC);
    }

    /// @return how many pages are no longer mapped
    long unmap(long ioas, long iova, long count) {
        long result = unmap.clear().ioasId(new IoasId(ioas)).iova(iova).length(count * PAGE).tryCall(simulator);
        return pages(result, 1, Errno.ENOENT) * unmap.length() / PAGE;
    }

    /// Has mappings placed in so many pages from the second one on.
    void allow(long ioas, long count) {
        range.start(PAGE).last(PAGE + count * PAGE - 1);
        allow.clear().ioasId(new IoasId(ioas)).numIovas(1).allowedIovas(range.segment().address()).call(simulator);
    }

    /// @param refusals what may well come when threads meet
    private static long pages(long result, long count, Errno... refusals) {
        if (result < 0 && !Set.of(refusals).contains(Errno.of((int) -result))) {
            throw new IllegalStateException("nothing that threads do explains " + Errno.of((int) -result));
        }
        return result < 0 ? 0 : count;
    }

    @Override
    public void close() {
        arena.close();
    }
}
