package dev.uapi.replay;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import dev.uapi.runtime.trace.NamedValue;
import dev.uapi.runtime.trace.PointerInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/// Has one command with a structure, which doubles numbers in an array, and one with a number, which is given back.
final class ToyDevice implements Device {
    static final long DOUBLE = 0x5401;
    static final long ECHO = 0x5402;
    static final int SIZE = 24;

    static final CommandCatalog CATALOG = new CommandCatalog("toy", List.of(
            new CommandInfo("TOY_DOUBLE", DOUBLE, SIZE, List.of(
                    FieldInfo.of("size", 0, 4, FieldFormat.SIZE),
                    FieldInfo.of("ways", 4, 2, FieldFormat.FLAGS).named(List.of(new NamedValue("FAST", 1), new NamedValue("LOUD", 2))),
                    FieldInfo.of("shift", 6, 2, FieldFormat.NUMBER).asSigned(),
                    FieldInfo.of("count", 8, 4, FieldFormat.NUMBER).going(FieldDirection.INOUT),
                    FieldInfo.of("numbers", 16, 8, FieldFormat.POINTER).pointing(new PointerInfo(4, "count")))),
            new CommandInfo("TOY_ECHO", ECHO, 0, List.of())));

    private final UserMemory memory;

    ToyDevice(UserMemory memory) {
        this.memory = memory;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        return ioctl(command, argument.address());
    }

    @Override
    public long ioctl(long command, long value) {
        if (command == DOUBLE) {
            return doubled(value);
        }
        return command == ECHO ? value : Errno.ENOTTY.result();
    }

    private long doubled(long address) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment structure = arena.allocate(SIZE);
            if (memory.read(address, structure) < SIZE) {
                return Errno.EFAULT.result();
            }
            int count = structure.get(Layouts.U32, 8);
            for (int i = 0; i < count; i++) {
                long at = structure.get(Layouts.U64, 16) + 4L * i;
                MemorySegment number = arena.allocate(4);
                if (memory.read(at, number) < 4) {
                    return Errno.EFAULT.result();
                }
                number.set(Layouts.U32, 0, 2 * number.get(Layouts.U32, 0));
                if (memory.write(at, number) < 4) {
                    return Errno.EFAULT.result();
                }
            }
            structure.set(Layouts.U32, 8, 0);
            return memory.write(address, structure) == SIZE ? 0 : Errno.EFAULT.result();
        }
    }

    @Override
    public void close() {}
}
