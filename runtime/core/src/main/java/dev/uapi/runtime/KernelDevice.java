package dev.uapi.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.file.Path;

/// An open device file of the kernel.
///
/// A call costs what the system call costs and allocates nothing. Several threads may call at once; a call pins the carrier of
/// a virtual thread. The file may be closed while calls are under way: those end undisturbed, later ones answer minus `EBADF`,
/// and none ever reaches another file.
public final class KernelDevice implements Device {
    private static final MethodHandle IOCTL =
            NativeFunction.bindVariadic("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), 2);

    private final Descriptor descriptor;

    KernelDevice(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    /// Opens a device file for reading and writing.
    ///
    /// @throws DeviceUnavailableException if it cannot be opened: it says why and what to do
    public static KernelDevice open(Path path) {
        int result = FileCalls.open(path);
        if (result < 0) {
            throw OpenFailure.of(path, Errno.of(-result));
        }
        return new KernelDevice(new Descriptor(result));
    }

    /// Takes over a device that is open already, such as one that an ioctl has opened: closing the result closes it.
    ///
    /// @param fd its descriptor
    /// @throws IllegalArgumentException if that is negative
    public static KernelDevice of(int fd) {
        return new KernelDevice(Descriptor.of(fd));
    }

    /// The file descriptor, for other calls that need it. It stays the property of this object, which closes it.
    @Override
    public int fd() {
        return descriptor.number();
    }

    @Override
    public KernelFile file() {
        return new KernelFile(descriptor);
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        if (!descriptor.isOpen()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) IOCTL.invokeExact(capture, descriptor.number(), command, argument);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public long ioctl(long command, long value) {
        if (!descriptor.isOpen()) {
            return Errno.EBADF.result();
        }
        try {
            MemorySegment capture = NativeFunction.capture();
            int result = (int) ByValue.IOCTL.invokeExact(capture, descriptor.number(), command, value);
            return result >= 0 ? result : -NativeFunction.errno(capture);
        } catch (Throwable thrown) {
            throw NativeFunction.rethrown(thrown);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        descriptor.close();
    }

    /// The same function for a number: linked only when a program needs it, for linking takes longer than many calls.
    private static final class ByValue {
        private static final MethodHandle IOCTL =
                NativeFunction.bindVariadic("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG), 2);
    }
}
