package dev.uapi.examples.packetbuffers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.uapi.iommufd.Access;
import dev.uapi.iommufd.Ioas;
import dev.uapi.iommufd.Mapping;
import dev.uapi.runtime.KernelFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Memory for a pool: a file that exists only in memory (a memfd), of huge pages if the machine has enough of them to spare.
///
/// @param file   where it belongs
/// @param memory the same, as this program sees it
/// @param huge   whether it is made of huge pages
record PoolMemory(KernelFile file, MemorySegment memory, boolean huge) implements AutoCloseable {
    private static final int CLOSE_ON_EXEC = 1;
    private static final int HUGE_PAGES = 4;

    /// @param size  a multiple of the size of a huge page, in bytes
    /// @param arena how long this program sees it
    static PoolMemory allocate(long size, Arena arena) throws IOException {
        try {
            return allocate(CLOSE_ON_EXEC | HUGE_PAGES, size, arena);
        } catch (IOException noneToSpare) {
            return allocate(CLOSE_ON_EXEC, size, arena);
        }
    }

    private static PoolMemory allocate(int flags, long size, Arena arena) throws IOException {
        int fd = Memfd.create("packet-buffers", flags);
        if (fd < 0) {
            throw new IOException("there is no such memory");
        }
        KernelFile file = KernelFile.of(fd);
        Path path = Path.of("/proc/self/fd", Integer.toString(fd));
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new PoolMemory(file, channel.map(MapMode.READ_WRITE, 0, size, arena), (flags & HUGE_PAGES) != 0);
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    /// Maps it as a file: the kernel does not need this process for that, so another one may go on with it.
    Mapping mapFileIn(Ioas ioas) {
        return ioas.mapFile(file.fd(), 0, memory.byteSize(), Access.READ_WRITE);
    }

    /// Maps it as memory of this process.
    Mapping mapIn(Ioas ioas) {
        return ioas.map(memory, Access.READ_WRITE);
    }

    @Override
    public void close() {
        file.close();
    }

    @Override
    public String toString() {
        return (memory.byteSize() >> 20) + " MiB of " + (huge ? "huge pages" : "ordinary pages, for want of huge ones");
    }

    /// The function of the C library.
    private static final class Memfd {
        private static final MethodHandle CREATE = function();

        // It is called as its manual page says.
        @SuppressWarnings("restricted")
        private static MethodHandle function() {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("memfd_create"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
        }

        static int create(String name, int flags) {
            try (Arena arena = Arena.ofConfined()) {
                return (int) CREATE.invokeExact(arena.allocateFrom(name), flags);
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
