package dev.uapi.replay;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Memory of this process that can be touched exactly as far as a caller's memory could.
///
/// A limit is the border between two pages: in front of it stand the bytes, behind it memory that can only be read, or none.
final class CallerMemory {
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

    private final Arena arena;

    /// @param arena holds it
    CallerMemory(Arena arena) {
        this.arena = arena;
    }

    /// Puts a piece somewhere.
    ///
    /// @param room how many bytes there are at least where the piece has no limit, zeros behind what it has
    /// @return as much of it as can be read
    MemorySegment place(Piece piece, long room) {
        return piece.isWhole() ? free(piece.bytes(), room) : limited(piece, room);
    }

    private MemorySegment free(Bytes bytes, long room) {
        MemorySegment memory = arena.allocate(Math.max(1, Math.max(room, bytes.length())), Long.BYTES);
        return memory.copyFrom(MemorySegment.ofArray(bytes.toArray()));
    }

    private MemorySegment limited(Piece piece, long room) {
        long readable = piece.readable().isPresent() ? piece.readable().getAsInt() : Math.max(room, piece.bytes().length());
        long writable = piece.writable().isPresent() ? Math.min(readable, piece.writable().getAsInt()) : readable;
        long border = rounded(writable);
        long end = border + rounded(readable - writable);
        MemorySegment pages = map(end + PAGE);
        MemorySegment memory = pages.asSlice(border - writable, readable);
        memory.copyFrom(MemorySegment.ofArray(piece.bytes().resized(Math.toIntExact(readable)).toArray()));
        protect(pages.asSlice(border, end - border), READ_ONLY);
        protect(pages.asSlice(end, PAGE), NO_ACCESS);
        return memory;
    }

    // What mmap returns is as long as was asked for.
    @SuppressWarnings("restricted")
    private MemorySegment map(long size) {
        try {
            MemorySegment start = (MemorySegment) MMAP.invokeExact(MemorySegment.NULL, size, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0L);
            if (start.address() == FAILED) {
                throw new OutOfMemoryError("no " + size + " bytes of memory for the argument of a call");
            }
            return start.reinterpret(size, arena, CallerMemory::unmap);
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
