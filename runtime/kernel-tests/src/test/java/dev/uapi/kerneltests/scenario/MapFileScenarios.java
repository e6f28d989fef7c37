package dev.uapi.kerneltests.scenario;

import static dev.uapi.kerneltests.Iommu.FIXED;
import static dev.uapi.kerneltests.Iommu.READ_WRITE;
import static dev.uapi.kerneltests.Iommu.fails;
import static dev.uapi.kerneltests.Iommu.succeeds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasId;
import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.iommufd.basic.IoasMapFlags;
import dev.uapi.kerneltests.Iommu;
import dev.uapi.kerneltests.Libc;
import dev.uapi.kerneltests.OnKernel;
import dev.uapi.kerneltests.Subject;
import dev.uapi.runtime.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Subject.class)
@OnKernel(since = "6.13")
final class MapFileScenarios {
    private static final IoasId NONE = new IoasId(9);
    private static final int NO_FILE = -1;

    private static IoasMapFile argument(Iommu iommu, IoasId ioas, int fd, long start, long length) {
        return IoasMapFile.allocate(iommu.arena()).flags(READ_WRITE).ioasId(ioas).fd(fd).start(start).length(length);
    }

    @Test
    void aFileIsPlacedAsItsStartIsAligned(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        int fd = Libc.memoryFile(iommu.arena());
        IoasMapFile first = argument(iommu, ioas, fd, 0x123, 0x10);
        IoasMapFile second = argument(iommu, ioas, fd, 0x123, 0x10);

        succeeds(first.tryCall(iommu.device()));
        assertEquals(0x1123, first.iova());
        succeeds(second.tryCall(iommu.device()));
        assertEquals(0x1133, second.iova());
        Libc.close(fd);
        assertEquals(0x20, iommu.unmapped(ioas, 0, -1));
    }

    @Test
    void withoutADeviceAnyFileWillDo(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        for (String path : new String[] {"/dev/null", "/proc/self/maps", "/"}) {
            int fd = Libc.open(iommu.arena(), path);
            succeeds(argument(iommu, ioas, fd, 0, 0x1000).tryCall(iommu.device()));
            Libc.close(fd);
        }
    }

    @Test
    void theFileIsOpen(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        int name = Libc.openPath(iommu.arena(), "/dev/null");
        int closed = Libc.memoryFile(iommu.arena());
        Libc.close(closed);

        fails(Errno.EBADF, argument(iommu, ioas, NO_FILE, 0, 0x1000).tryCall(iommu.device()));
        fails(Errno.EBADF, argument(iommu, ioas, Integer.MIN_VALUE, 0, 0x1000).tryCall(iommu.device()));
        fails(Errno.EBADF, argument(iommu, ioas, closed, 0, 0x1000).tryCall(iommu.device()));
        fails(Errno.EBADF, argument(iommu, ioas, name, 0, 0x1000).tryCall(iommu.device()));
        Libc.close(name);
    }

    @Test
    void theOrderOfTheChecks(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        int fd = Libc.memoryFile(iommu.arena());

        fails(Errno.EOPNOTSUPP, argument(iommu, NONE, NO_FILE, 0, -1).flags(new IoasMapFlags(8)).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, argument(iommu, NONE, NO_FILE, 0, -1).flags(IoasMapFlags.NONE).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, argument(iommu, NONE, NO_FILE, 0, 0).iova(-1).tryCall(iommu.device()));
        fails(Errno.EINVAL, argument(iommu, NONE, NO_FILE, 0, 0).flags(IoasMapFlags.NONE).tryCall(iommu.device()));
        fails(Errno.ENOENT, argument(iommu, NONE, NO_FILE, 0, 0).tryCall(iommu.device()));
        fails(Errno.EINVAL, argument(iommu, ioas, NO_FILE, 0, 0).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, argument(iommu, ioas, NO_FILE, -0x1000, 0x1001).tryCall(iommu.device()));
        fails(Errno.EBADF, argument(iommu, ioas, NO_FILE, 0, -2).tryCall(iommu.device()));
        fails(Errno.EINVAL, argument(iommu, ioas, fd, 0, -2).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, argument(iommu, ioas, fd, 0, Long.MAX_VALUE).tryCall(iommu.device()));
        fails(Errno.EOVERFLOW, argument(iommu, ioas, fd, 2, -0x1001).flags(FIXED).tryCall(iommu.device()));
        succeeds(argument(iommu, ioas, fd, -0x1000, 0x1000).tryCall(iommu.device()));
        Libc.close(fd);
    }

    @Test
    void aFileCanBeCopied(Iommu iommu) {
        IoasId ioas = iommu.allocate();
        int fd = Libc.memoryFile(iommu.arena());
        succeeds(argument(iommu, ioas, fd, 0x456, 0x1000).flags(FIXED).iova(0x8000).tryCall(iommu.device()));
        var copy = iommu.copy(ioas, 0x8001, 0x10);

        succeeds(copy.tryCall(iommu.device()));
        assertEquals(0x1457, copy.dstIova());
        Libc.close(fd);
    }
}
