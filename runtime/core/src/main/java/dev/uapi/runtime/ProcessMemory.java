package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;

/// The memory of this very process, by any address.
///
/// The kernel moves the bytes (`process_vm_readv`, `process_vm_writev`), so an address that is not mapped, or not mapped for
/// this, stops the copy at its page instead of ending the process. Two kinds of memory look unusable here that a driver could
/// use: registers of devices, and memory mapped for writing only.
public final class ProcessMemory implements UserMemory {
    private static final FunctionDescriptor TYPE = FunctionDescriptor.of(
            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle READ = NativeFunction.bind("process_vm_readv", TYPE);
    private static final MethodHandle WRITE = NativeFunction.bind("process_vm_writev", TYPE);

    private static final int PID = (int) ProcessHandle.current().pid();

    /// What is moved in one go, in bytes: the kernel has a limit of its own just below 2 GiB.
    private static final long PIECE = 4 << 20;

    /// Memory of the process that the program runs in.
    public ProcessMemory() {}

    /// @throws UnsupportedOperationException if the kernel does not let the process do this
    @Override
    public long read(long address, MemorySegment into) {
        return move(READ, address, into);
    }

    /// @throws UnsupportedOperationException if the kernel does not let the process do this
    @Override
    public long write(long address, MemorySegment from) {
        return move(WRITE, address, from);
    }

    private static long move(MethodHandle call, long address, MemorySegment local) {
        if (!local.isNative()) {
            throw new IllegalArgumentException("the kernel reaches native memory only: " + local);
        }
        try (Arena arena = Arena.ofConfined()) {
            return move(call, address, local, new Vectors(arena));
        } finally {
            Reference.reachabilityFence(local);
        }
    }

    private static long move(MethodHandle call, long address, MemorySegment local, Vectors vectors) {
        long moved = 0;
        while (moved < local.byteSize()) {
            long piece = Math.min(PIECE, local.byteSize() - moved);
            long now = movePiece(call, vectors.set(local.address() + moved, address + moved, piece));
            moved += now;
            if (now < piece) {
                break;
            }
        }
        return moved;
    }

    private static long movePiece(MethodHandle call, Vectors vectors) {
        MemorySegment capture = NativeFunction.capture();
        long moved = call(call, capture, vectors);
        return moved >= 0 ? moved : nothing(Errno.of(NativeFunction.errno(capture)));
    }

    private static long call(MethodHandle call, MemorySegment capture, Vectors vectors) {
        try {
            return (long) call.invokeExact(capture, PID, vectors.local, 1L, vectors.remote, 1L, 0L);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        }
    }

    private static long nothing(Errno errno) {
        return switch (errno) {
            case EFAULT -> 0;
            case ENOSYS -> throw new UnsupportedOperationException("the kernel lacks CONFIG_CROSS_MEMORY_ATTACH (process_vm_readv)");
            case EPERM -> throw new UnsupportedOperationException("a security policy forbids process_vm_readv on the own process");
            default -> throw new UnsupportedOperationException("process_vm_readv: " + errno + ", " + errno.text());
        };
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
