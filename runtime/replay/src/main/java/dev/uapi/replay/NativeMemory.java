package dev.uapi.replay;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.util.Objects.requireNonNull;

import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Memory of this process, for a kernel.
///
/// A limit is the border between two pages: in front of it stand the bytes, behind it memory that can only be read, or none.
final class NativeMemory implements CallerMemory {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle MMAP = function(
            "mmap64", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private static final MethodHandle MPROTECT = function("mprotect", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle MUNMAP = function("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));

    private static final int NO_ACCESS = 0;
    private static final int READ_ONLY = 1;
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS = 0x22;
    private static final long FAILED = -1;

    /// Of the machine that this runs on, or a multiple of it.
    private static final long PAGE = 1 << 16;

    /// Pages with nothing behind them, which one call after the other uses: making them costs more than a call.
    private final List<MemorySegment> guarded = new ArrayList<>();

    private final Map<Long, MemorySegment> placed = new HashMap<>();
    private int used;
    private Arena arena = Arena.global();

    NativeMemory() {}

    /// For one call.
    NativeMemory(Arena arena) {
        this.arena = arena;
    }

    @Override
    public void begin(Arena arena) {
        this.arena = arena;
        placed.clear();
        used = 0;
    }

    @Override
    public long place(Piece piece, int room) {
        MemorySegment memory = put(piece, room);
        placed.put(memory.address(), memory);
        return memory.address();
    }

    /// Puts a piece somewhere.
    MemorySegment put(Piece piece, int room) {
        return piece.isWhole() ? free(piece.bytes(), room) : bounded(piece, room);
    }

    @Override
    public long call(Device device, long command, long address) {
        return device.ioctl(command, requireNonNull(placed.get(address)));
    }

    @Override
    public Bytes read(long address, Bytes before) {
        MemorySegment memory = requireNonNull(placed.get(address));
        int length = (int) Math.min(memory.byteSize(), before.length());
        return before.with(0, Bytes.of(memory.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE)));
    }

    private MemorySegment bounded(Piece piece, int room) {
        boolean guardedOnly = piece.writable().isEmpty() && piece.readable().orElseThrow() <= PAGE;
        return guardedOnly ? guarded(piece.bytes().resized(piece.readable().getAsInt())) : limited(piece, room);
    }

    private MemorySegment free(Bytes bytes, long room) {
        MemorySegment memory = arena.allocate(Math.max(1, Math.max(room, bytes.length())), Long.BYTES);
        return memory.copyFrom(MemorySegment.ofArray(bytes.toArray()));
    }

    private MemorySegment guarded(Bytes bytes) {
        if (used == guarded.size()) {
            MemorySegment pages = map(2 * PAGE, Arena.ofAuto());
            protect(pages.asSlice(PAGE), NO_ACCESS);
            guarded.add(pages);
        }
        MemorySegment page = guarded.get(used++);
        return page.asSlice(PAGE - bytes.length(), bytes.length()).copyFrom(MemorySegment.ofArray(bytes.toArray()));
    }

    private MemorySegment limited(Piece piece, long room) {
        long readable = piece.readable().isPresent() ? piece.readable().getAsInt() : Math.max(room, piece.bytes().length());
        long writable = piece.writable().isPresent() ? Math.min(readable, piece.writable().getAsInt()) : readable;
        long border = rounded(writable);
        long end = border + rounded(readable - writable);
        MemorySegment pages = map(end + PAGE, arena);
        MemorySegment memory = pages.asSlice(border - writable, readable);
        memory.copyFrom(MemorySegment.ofArray(piece.bytes().resized(Math.toIntExact(readable)).toArray()));
        protect(pages.asSlice(border, end - border), READ_ONLY);
        protect(pages.asSlice(end, PAGE), NO_ACCESS);
        return memory;
    }

    // What mmap returns is as long as was asked for.
    @SuppressWarnings("restricted")
    private static MemorySegment map(long size, Arena arena) {
        try {
            MemorySegment start = (MemorySegment) MMAP.invokeExact(MemorySegment.NULL, size, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
            if (start.address() == FAILED) {
                throw new OutOfMemoryError("no " + size + " bytes of memory for the argument of a call");
            }
            return start.reinterpret(size, arena, NativeMemory::unmap);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    private static void protect(MemorySegment pages, int protection) {
        try {
            int _ = (int) MPROTECT.invokeExact(pages, pages.byteSize(), protection);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    private static void unmap(MemorySegment pages) {
        try {
            int _ = (int) MUNMAP.invokeExact(pages, pages.byteSize());
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    private static long rounded(long size) {
        return (size + PAGE - 1) & -PAGE;
    }

    private static RuntimeException rethrown(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type);
    }
}
