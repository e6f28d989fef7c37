package dev.uapi.runtime.trace;

import dev.uapi.runtime.Device;
import java.lang.foreign.MemorySegment;

/// Answers every call the same way.
final class ScriptedDevice implements Device {
    private final Answer answer;
    int closed;

    ScriptedDevice(Answer answer) {
        this.answer = answer;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        return answer.to(argument);
    }

    @Override
    public long ioctl(long command, long value) {
        return answer.to(MemorySegment.ofAddress(value));
    }

    @Override
    public void close() {
        closed++;
    }

    interface Answer {
        long to(MemorySegment argument);
    }
}
