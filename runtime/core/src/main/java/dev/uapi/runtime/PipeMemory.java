package dev.uapi.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/// Own memory by way of a pipe, for kernels without `process_vm_readv`: what is written into a pipe the kernel takes from any
/// address, or says that it cannot, just as a driver would; and what is read from one it puts anywhere.
final class PipeMemory implements UserMemory {
    /// The smallest page there is, in bytes. Within a page, all can be touched or nothing.
    private static final long PAGE = 4096;

    @Override
    public long read(long address, MemorySegment into) {
        return move(address, into, (pipe, there, here, length) -> pipe.put(there, length) && pipe.take(here, length));
    }

    @Override
    public long write(long address, MemorySegment from) {
        return move(address, from, (pipe, there, here, length) -> pipe.put(here, length) && pipe.take(there, length));
    }

    private static long move(long address, MemorySegment local, Transfer transfer) {
        try (Pipe pipe = Pipe.open()) {
            long done = 0;
            long length = piece(address, local, done);
            while (length > 0 && transfer.move(pipe, address + done, local.address() + done, length)) {
                done += length;
                length = piece(address, local, done);
            }
            return done;
        } finally {
            Reference.reachabilityFence(local);
        }
    }

    /// How far the next piece goes: to the end of the page, or to the end of all.
    private static long piece(long address, MemorySegment local, long done) {
        long restOfPage = PAGE - ((address + done) & (PAGE - 1));
        return Math.min(restOfPage, local.byteSize() - done);
    }

    /// One way or the other.
    private interface Transfer {
        /// @return whether all of it was moved
        boolean move(Pipe pipe, long there, long here, long length);
    }
}
