package dev.uapi.iommufd;

import dev.uapi.runtime.Device;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Answers each call as a test wants it, and remembers which calls there were.
final class ScriptedDevice implements Device {
    private final Script script;
    private final List<Long> commands = new ArrayList<>();
    private boolean closed;

    ScriptedDevice(Script script) {
        this.script = script;
    }

    /// What ioctl returns, and what it does to the structure.
    interface Script {
        long answer(long command, MemorySegment structure);
    }

    /// Everything succeeds, and nothing is written.
    static ScriptedDevice agreeing() {
        return new ScriptedDevice((command, structure) -> 0);
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        commands.add(command);
        return script.answer(command, argument);
    }

    @Override
    public long ioctl(long command, long value) {
        return ioctl(command, MemorySegment.ofAddress(value));
    }

    @Override
    public void close() {
        closed = true;
    }

    List<Long> commands() {
        return commands;
    }

    boolean isClosed() {
        return closed;
    }
}
