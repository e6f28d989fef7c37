package dev.uapi.runtime.probe;

import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// A call with its argument in memory, to be made once.
final class Call {
    /// A kernel takes no structure that is larger, in bytes.
    private static final long LARGEST = 1 << 20;

    private static final long ALIGNMENT = 8;

    private final Calls calls;
    private final ProbeCall call;
    private final Answered.Purpose purpose;
    private final Resolution given;
    private final MemorySegment structure;

    /// @throws IllegalArgumentException if it announces more than any kernel takes, or is given what is not there
    Call(Calls calls, ProbeCall call, Answered.Purpose purpose, Resolution given, Arena arena) {
        this.calls = calls;
        this.call = call;
        this.purpose = purpose;
        this.given = given;
        this.structure = call.byValue() ? MemorySegment.NULL : structure(arena);
    }

    Answered make() {
        return calls.make(purpose, this);
    }

    /// Calls, without noting it.
    long over(Device device) {
        return call.byValue() ? device.ioctl(call.word(), value()) : device.ioctl(call.word(), structure);
    }

    /// What stands in a field now.
    long result(Value.OfResult field) {
        return resolution().number(field);
    }

    /// What the values of a call stand for that takes this one back.
    Resolution resolution() {
        return new Resolution(given.parameters(), structure);
    }

    String command() {
        return call.command();
    }

    /// `{ flags = 0x1, size = 0 }`
    String arguments() {
        List<String> fields = new ArrayList<>();
        call.arguments().forEach(argument -> fields.add(argument.field() + " = " + given.spelling(argument.value())));
        call.announced()
                .filter(announced -> announced.size() != call.size())
                .ifPresent(announced -> fields.add(announced.field() + " = " + announced.size()));
        return fields.isEmpty() ? "{}" : "{ " + String.join(", ", fields) + " }";
    }

    private long value() {
        return call.arguments().stream().findFirst().map(argument -> given.number(argument.value())).orElse(0L);
    }

    private MemorySegment structure(Arena arena) {
        if (call.room() > LARGEST) {
            throw new IllegalArgumentException(call.command() + " announces " + call.room() + " bytes, more than any kernel takes");
        }
        MemorySegment memory = arena.allocate(call.room(), ALIGNMENT);
        call.announced().ifPresent(size -> Fields.set(memory, size.offset(), size.width(), size.size()));
        call.arguments().forEach(each -> Fields.set(memory, each.offset(), each.width(), given.number(each.value())));
        return memory;
    }

    /// `IOMMU_DESTROY { id = 1 }`
    @Override
    public String toString() {
        return command() + " " + arguments();
    }
}
