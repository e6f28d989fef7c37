package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.util.List;

/// An open file of the kernel, by its descriptor: one that an ioctl has made, for example.
///
/// A call costs what the system call costs and allocates nothing. What holds for closing a [KernelDevice] holds here, too.
public final class KernelFile implements OpenFile {
    private static final FunctionDescriptor TRANSFER = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final FunctionDescriptor TRANSFER_AT = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG);
    private static final MethodHandle READ = NativeFunction.bind("read", TRANSFER);
    private static final MethodHandle WRITE = NativeFunction.bind("write", TRANSFER);

    private final Descriptor descriptor;

    KernelFile(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    /// Takes over an open file: closing the result closes it.
    ///
    /// @param fd its descriptor
    /// @throws IllegalArgumentException if that is negative
    public static KernelFile of(int fd) {
        return new KernelFile(Descriptor.of(fd));
    }

    /// The same open file by another descriptor: it stays open when the given one is closed, and closing the result leaves that one alone.
    ///
    /// @param fd its descriptor
    /// @throws UapiException if it is not open, or the process has no descriptor left
    public static KernelFile copyOf(int fd) {
        int copy = FileCalls.duplicate(fd);
        if (copy < 0) {
            throw new UapiException("fcntl", Errno.of(-copy), List.of());
        }
        return new KernelFile(new Descriptor(copy));
    }

    /// The descriptor, for calls that need it. It stays the property of this object, which closes it.
    public int fd() {
        return descriptor.number();
    }

    @Override
    public long read(MemorySegment into) {
        if (!descriptor.isOpen()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            long result = (long) READ.invokeExact(capture, descriptor.number(), into, into.byteSize());
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long write(MemorySegment from) {
        if (!descriptor.isOpen()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            long result = (long) WRITE.invokeExact(capture, descriptor.number(), from, from.byteSize());
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long readAt(long position, MemorySegment into) {
        if (!descriptor.isOpen()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            long result = (long) AtPlace.READ.invokeExact(capture, descriptor.number(), into, into.byteSize(), position);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long writeAt(long position, MemorySegment from) {
        if (!descriptor.isOpen()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            long result = (long) AtPlace.WRITE.invokeExact(capture, descriptor.number(), from, from.byteSize(), position);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public MemorySegment map(long offset, long length, Arena arena) {
        try {
            long address = descriptor.isOpen() ? FileMapping.map(descriptor.number(), offset, length) : Errno.EBADF.result();
            if (address < 0 && address > -FileMapping.LARGEST_ERRNO) {
                throw new UapiException("mmap", Errno.of((int) -address), List.of());
            }
            return FileMapping.segment(address, length, arena);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public boolean awaitReadable(int milliseconds) {
        try {
            int result = descriptor.isOpen() ? Poll.readable(descriptor.number(), milliseconds) : (int) Errno.EBADF.result();
            if (result < 0) {
                throw new UapiException("poll", Errno.of(-result), List.of());
            }
            return result > 0;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        descriptor.close();
    }

    /// Linked only when a program needs them.
    private static final class AtPlace {
        private static final MethodHandle READ = NativeFunction.bind("pread64", TRANSFER_AT);
        private static final MethodHandle WRITE = NativeFunction.bind("pwrite64", TRANSFER_AT);
    }
}
