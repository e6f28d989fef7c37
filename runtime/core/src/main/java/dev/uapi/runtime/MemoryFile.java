package dev.uapi.runtime;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Own memory by way of `/proc/self/mem`, for kernels without `process_vm_readv`. That file ignores what pages are mapped for,
/// so their permissions are looked at first.
final class MemoryFile implements UserMemory {
    private static final Path FILE = Path.of("/proc/self/mem");

    /// What is moved in one go, in bytes.
    private static final long PIECE = 4 << 20;

    @Override
    public long read(long address, MemorySegment into) {
        long length = MappedPages.now().extent(MappedPages.READABLE, address, into.byteSize());
        return move(address, into.asSlice(0, length), StandardOpenOption.READ, FileChannel::read);
    }

    @Override
    public long write(long address, MemorySegment from) {
        long length = MappedPages.now().extent(MappedPages.WRITABLE, address, from.byteSize());
        return move(address, from.asSlice(0, length), StandardOpenOption.WRITE, FileChannel::write);
    }

    private static long move(long address, MemorySegment local, StandardOpenOption mode, Transfer transfer) {
        try (FileChannel file = FileChannel.open(FILE, mode)) {
            return move(file, address, local, transfer);
        } catch (IOException closed) {
            throw new UnsupportedOperationException("the process's own memory cannot be reached: " + FILE + " cannot be opened", closed);
        }
    }

    private static long move(FileChannel file, long address, MemorySegment local, Transfer transfer) {
        long done = 0;
        long moved = 1;
        while (moved > 0 && done < local.byteSize()) {
            MemorySegment piece = local.asSlice(done, Math.min(PIECE, local.byteSize() - done));
            moved = movePiece(file, address + done, piece, transfer);
            done += moved;
        }
        return done;
    }

    private static long movePiece(FileChannel file, long address, MemorySegment piece, Transfer transfer) {
        try {
            return transfer.move(file, piece.asByteBuffer(), address);
        } catch (IOException fault) {
            return 0;
        }
    }

    /// Reading or writing at a position.
    private interface Transfer {
        int move(FileChannel file, ByteBuffer bytes, long position) throws IOException;
    }
}
