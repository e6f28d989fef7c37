package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;

/// Own memory by way of `process_vm_readv` and `process_vm_writev`: the kernel moves the bytes and stops at the first page that
/// is not mapped, or not mapped for this. Kernels can be built without these calls, and sandboxes forbid them.
final class CrossMemory implements UserMemory {
    private static final FunctionDescriptor TYPE = FunctionDescriptor.of(
            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle READ = NativeFunction.bind("process_vm_readv", TYPE);
    private static final MethodHandle WRITE = NativeFunction.bind("process_vm_writev", TYPE);

    private static final int PID = (int) ProcessHandle.current().pid();

    /// What is moved in one go, in bytes: the kernel has a limit of its own just below 2 GiB.
    private static final long PIECE = 4 << 20;

    /// Whether the kernel lets this process do it.
    static boolean works() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(2);
            return new CrossMemory().read(bytes.address(), bytes.asSlice(1)) == 1;
        } catch (UnsupportedOperationException forbidden) {
            return false;
        }
    }

    @Override
    public long read(long address, MemorySegment into) {
        return move(CrossMemory::callRead, address, into);
    }

    @Override
    public long write(long address, MemorySegment from) {
        return move(CrossMemory::callWrite, address, from);
    }

    private static long move(Call call, long address, MemorySegment local) {
        try (Arena arena = Arena.ofConfined()) {
            return move(call, address, local, new Vectors(arena));
        } finally {
            Reference.reachabilityFence(local);
        }
    }

    private static long move(Call call, long address, MemorySegment local, Vectors vectors) {
        long done = 0;
        long moved = 1;
        while (moved > 0 && done < local.byteSize()) {
            long piece = Math.min(PIECE, local.byteSize() - done);
            moved = movePiece(call, vectors.set(local.address() + done, address + done, piece));
            done += moved;
        }
        return done;
    }

    private static long movePiece(Call call, Vectors vectors) {
        MemorySegment capture = NativeFunction.capture();
        try {
            long moved = call.make(capture, vectors.local, vectors.remote);
            return moved >= 0 ? moved : nothing(Errno.of(NativeFunction.errno(capture)));
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    private static long callRead(MemorySegment capture, MemorySegment local, MemorySegment remote) throws Throwable {
        return (long) READ.invokeExact(capture, PID, local, 1L, remote, 1L, 0L);
    }

    private static long callWrite(MemorySegment capture, MemorySegment local, MemorySegment remote) throws Throwable {
        return (long) WRITE.invokeExact(capture, PID, local, 1L, remote, 1L, 0L);
    }

    private static long nothing(Errno errno) {
        if (errno != Errno.EFAULT) {
            throw new UnsupportedOperationException("process_vm_readv or process_vm_writev: " + errno + ", " + errno.text());
        }
        return 0;
    }

    /// One of the two system calls. Each has a method of its own, for a handle that is not a constant is slow.
    private interface Call {
        long make(MemorySegment capture, MemorySegment local, MemorySegment remote) throws Throwable;
    }

    /// The two `struct iovec` of a call: address and length, here and there.
    private static final class Vectors {
        private static final long SIZE = 2 * ADDRESS.byteSize();

        private final MemorySegment local;
        private final MemorySegment remote;

        Vectors(Arena arena) {
            local = arena.allocate(SIZE);
            remote = arena.allocate(SIZE);
        }

        Vectors set(long here, long there, long length) {
            set(local, here, length);
            set(remote, there, length);
            return this;
        }

        private static void set(MemorySegment vector, long address, long length) {
            vector.set(Layouts.U64, 0, address);
            vector.set(Layouts.U64, ADDRESS.byteSize(), length);
        }
    }
}
