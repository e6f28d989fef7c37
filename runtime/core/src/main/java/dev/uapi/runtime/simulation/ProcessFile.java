package dev.uapi.runtime.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file that this process has open, opened once more: it stays open until nobody refers to it.
record ProcessFile(FileChannel channel, boolean writable) implements FileContent {
    /// @param link the file, such as `/proc/self/fd/3`
    static Optional<FileContent> open(Path link) {
        try {
            boolean writable = Files.isWritable(link);
            FileChannel channel = writable
                    ? FileChannel.open(link, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    : FileChannel.open(link, StandardOpenOption.READ);
            return Optional.of(new ProcessFile(channel, writable));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException failure) {
            throw new UncheckedIOException("the length of a mapped file cannot be read", failure);
        }
    }

    @Override
    public long read(long position, MemorySegment into) {
        return move(into, buffer -> channel.read(buffer, position + buffer.position()));
    }

    @Override
    public long write(long position, MemorySegment from) {
        return writable ? move(from, buffer -> channel.write(buffer, position + buffer.position())) : 0;
    }

    private static long move(MemorySegment memory, Step step) {
        ByteBuffer buffer = memory.asByteBuffer();
        try {
            int moved = 1;
            while (moved > 0 && buffer.hasRemaining()) {
                moved = step.move(buffer);
            }
            return buffer.position();
        } catch (IOException _) {
            return buffer.position();
        }
    }

    /// Moves some bytes, and the buffer's position with them.
    private interface Step {
        int move(ByteBuffer buffer) throws IOException;
    }
}
