package dev.uapi.replay;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UserMemory;
import dev.uapi.runtime.simulation.SimulatedDescriptors;
import dev.uapi.runtime.trace.CommandCatalog;
import dev.uapi.runtime.trace.CommandInfo;
import dev.uapi.runtime.trace.FieldDirection;
import dev.uapi.runtime.trace.FieldFormat;
import dev.uapi.runtime.trace.FieldInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Has a command that opens a file, which gives back what was written to it, and one that knows the device by its descriptor.
final class OpeningDevice implements Device {
    static final CommandCatalog CATALOG = new CommandCatalog("opening", List.of(
            new CommandInfo("TOY_OPEN", 0x5403, 4, List.of(
                    FieldInfo.of("fd", 0, 4, FieldFormat.DESCRIPTOR).going(FieldDirection.OUT))),
            new CommandInfo("TOY_NAME", 0x5404, 4, List.of(FieldInfo.of("device", 0, 4, FieldFormat.DESCRIPTOR)))));

    private final UserMemory memory;
    private final int number = SimulatedDescriptors.open(this);

    OpeningDevice(UserMemory memory) {
        this.memory = memory;
    }

    private static final class Echo implements OpenFile {
        private byte[] content = {};

        @Override
        public long read(MemorySegment into) {
            MemorySegment.copy(MemorySegment.ofArray(content), 0, into, 0, content.length);
            return content.length;
        }

        @Override
        public long write(MemorySegment from) {
            content = from.toArray(ValueLayout.JAVA_BYTE);
            return content.length;
        }

        @Override
        public boolean awaitReadable(int milliseconds) {
            return true;
        }

        @Override
        public void close() {}
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        return ioctl(command, argument.address());
    }

    @Override
    public long ioctl(long command, long value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment structure = arena.allocate(ValueLayout.JAVA_INT);
            if (command == 0x5403) {
                structure.set(ValueLayout.JAVA_INT, 0, SimulatedDescriptors.open(new Echo()));
                return memory.write(value, structure) == Integer.BYTES ? 0 : Errno.EFAULT.result();
            }
            memory.read(value, structure);
            return structure.get(ValueLayout.JAVA_INT, 0) == number ? 0 : Errno.EBADF.result();
        }
    }

    @Override
    public int fd() {
        return number;
    }

    @Override
    public OpenFile opened(int fd) {
        return SimulatedDescriptors.find(fd, OpenFile.class).orElseThrow();
    }

    @Override
    public void close() {
        SimulatedDescriptors.close(number);
    }
}
