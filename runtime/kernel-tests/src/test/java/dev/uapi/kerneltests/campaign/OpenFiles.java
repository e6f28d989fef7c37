package dev.uapi.kerneltests.campaign;

import dev.uapi.kerneltests.Libc;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Files of every kind, to be named by descriptor.
final class OpenFiles implements AutoCloseable {
    private static final int NEVER_OPEN = 0x3fffffff;

    /// How long the file is that holds memory, in bytes: its last page is there in part.
    private static final long LENGTH = 0x5800;

    private static final long PAGE = 4096;

    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> all = new ArrayList<>();

    OpenFiles() {
        try (Arena arena = Arena.ofConfined()) {
            open.add(filled(arena));
            for (String path : new String[] {"/dev/null", "/dev/iommu", "/etc/passwd", "/proc/self/maps", "/"}) {
                open.add(Libc.open(arena, path));
            }
            open.add(Libc.openPath(arena, "/dev/null"));
            open.add(Libc.openPath(arena, "/"));
            open.addAll(Libc.pipe(arena));
            open.add(Libc.socket());
            open.add(Libc.event());
            Libc.buffer(arena).ifPresent(open::add);
        }
        all.addAll(open);
        IntStream.of(-1, Integer.MIN_VALUE, NEVER_OPEN).forEach(all::add);
    }

    /// The last page comes first, so that the pages are not in one piece in the machine: see [Memory].
    private static int filled(Arena arena) {
        int file = Libc.memoryFile(arena);
        for (long page = LENGTH & -PAGE; page >= 0; page -= PAGE) {
            Libc.write(file, arena.allocate(Math.min(PAGE, LENGTH - page)).fill((byte) 1), page);
        }
        return file;
    }

    /// A descriptor, open more often than not.
    int any(SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public void close() {
        open.stream().filter(descriptor -> descriptor >= 0).forEach(Libc::close);
    }
}
