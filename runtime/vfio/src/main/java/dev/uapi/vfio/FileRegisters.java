package dev.uapi.vfio;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UapiException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;

/// Registers that are reached through the device's file: an access is a call, at which the kernel looks.
///
/// @param start of the region in the file
/// @param size  of the region, in bytes
record FileRegisters(Opened opened, OpenFile file, long start, long size) implements Registers {
    /// What is read or written, of each thread.
    private static final ThreadLocal<MemorySegment> VALUE = ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(Layouts.U64));

    @Override
    public int get8(long offset) {
        return read(offset, Byte.BYTES).get(Layouts.U8, 0) & 0xff;
    }

    @Override
    public int get16(long offset) {
        return read(offset, Short.BYTES).get(Layouts.LE16, 0) & 0xffff;
    }

    @Override
    public int get32(long offset) {
        return read(offset, Integer.BYTES).get(Layouts.LE32, 0);
    }

    @Override
    public long get64(long offset) {
        return read(offset, Long.BYTES).get(Layouts.LE64, 0);
    }

    @Override
    public void set8(long offset, int value) {
        VALUE.get().set(Layouts.U8, 0, (byte) value);
        write(offset, Byte.BYTES);
    }

    @Override
    public void set16(long offset, int value) {
        VALUE.get().set(Layouts.LE16, 0, (short) value);
        write(offset, Short.BYTES);
    }

    @Override
    public void set32(long offset, int value) {
        VALUE.get().set(Layouts.LE32, 0, value);
        write(offset, Integer.BYTES);
    }

    @Override
    public void set64(long offset, long value) {
        VALUE.get().set(Layouts.LE64, 0, value);
        write(offset, Long.BYTES);
    }

    private MemorySegment read(long offset, long width) {
        Objects.checkFromIndexSize(offset, width, size);
        MemorySegment value = VALUE.get().asSlice(0, width);
        return opened.calling(() -> {
            requireWhole("pread", file.readAt(start + offset, value), width);
            return value;
        });
    }

    private void write(long offset, long width) {
        Objects.checkFromIndexSize(offset, width, size);
        MemorySegment value = VALUE.get().asSlice(0, width);
        opened.calling(() -> requireWhole("pwrite", file.writeAt(start + offset, value), width));
    }

    private static long requireWhole(String call, long result, long width) {
        if (result != width) {
            throw new UapiException(call, result < 0 ? Errno.of((int) -result) : Errno.EIO, List.of());
        }
        return result;
    }
}
