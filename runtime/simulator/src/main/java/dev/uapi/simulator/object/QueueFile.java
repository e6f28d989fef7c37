package dev.uapi.simulator.object;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.ProcessMemory;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.SimulatedDescriptors;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The file of a queue, which a command opened. Reading never waits. Several threads may use it.
abstract class QueueFile extends Holdable implements OpenFile {
    private final UserMemory memory = new ProcessMemory();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int descriptor = -1;
    private boolean open;

    /// Opens the file.
    ///
    /// @return its descriptor
    public final int open() {
        descriptor = SimulatedDescriptors.open(this);
        open = true;
        return descriptor;
    }

    /// The lock of the file is held.
    abstract long readNow(MemorySegment into);

    /// The lock of the file is held.
    abstract long writeNow(MemorySegment from);

    /// Whether there is something to read. The lock of the file is held.
    abstract boolean isReadable();

    /// Copies to the caller.
    final boolean give(MemorySegment into, long offset, MemorySegment from) {
        return memory.write(into.address() + offset, from) == from.byteSize();
    }

    /// Copies from the caller.
    final boolean take(MemorySegment from, long offset, MemorySegment into) {
        return memory.read(from.address() + offset, into) == into.byteSize();
    }

    /// Changes what there is to read.
    final void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final long read(MemorySegment into) {
        lock.lock();
        try {
            return open ? readNow(into) : Errno.EBADF.result();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final long write(MemorySegment from) {
        lock.lock();
        try {
            return open ? writeNow(from) : Errno.EBADF.result();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final boolean awaitReadable(int milliseconds) {
        lock.lock();
        try {
            long left = milliseconds < 0 ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (!isReadable() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return isReadable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The open file keeps the queue.
    @Override
    public final boolean isHeld() {
        lock.lock();
        try {
            return open || super.isHeld();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final void close() {
        lock.lock();
        try {
            if (open) {
                open = false;
                SimulatedDescriptors.close(descriptor);
            }
        } finally {
            lock.unlock();
        }
    }
}
