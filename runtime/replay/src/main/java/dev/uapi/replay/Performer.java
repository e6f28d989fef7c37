package dev.uapi.replay;

import static java.util.Objects.requireNonNull;

import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes calls on a device as they were described, in memory made for each, and looks at what they did to it.
public final class Performer {
    /// A structure may say that it is longer than the bytes that are known of it: so much of it is there, as zeros.
    private static final long LONGEST = 1 << 16;

    private final Device device;

    /// @param device stays open
    public Performer(Device device) {
        this.device = device;
    }

    /// Makes a call.
    public Answer perform(Invocation invocation) {
        long command = invocation.command();
        return switch (invocation.argument()) {
            case Argument.Value(var value) -> Answer.of(device.ioctl(command, value));
            case Argument.Null() -> Answer.of(device.ioctl(command, MemorySegment.NULL));
            case Argument.Structure argument -> perform(command, argument);
        };
    }

    private Answer perform(long command, Argument.Structure argument) {
        try (Arena arena = Arena.ofConfined()) {
            CallerMemory memory = new CallerMemory(arena);
            SortedMap<Integer, MemorySegment> targets = new TreeMap<>();
            argument.memory().forEach((offset, piece) -> targets.put(offset, memory.place(piece, piece.bytes().length())));
            Bytes pointing = pointing(argument.structure().bytes(), targets);
            MemorySegment structure = memory.place(argument.structure().with(pointing), room(pointing));

            long result = device.ioctl(command, structure);

            SortedMap<Integer, Bytes> after = new TreeMap<>();
            argument.memory().forEach((offset, piece) -> after.put(offset, read(requireNonNull(targets.get(offset)), piece.bytes())));
            return new Answer(result, withoutPointers(read(structure, pointing), targets), after);
        }
    }

    private static Bytes pointing(Bytes structure, SortedMap<Integer, MemorySegment> targets) {
        Bytes pointing = structure;
        for (var target : targets.entrySet()) {
            pointing = pointing.withNumber(target.getKey(), Long.BYTES, target.getValue().address());
        }
        return pointing;
    }

    private static Bytes withoutPointers(Bytes structure, SortedMap<Integer, MemorySegment> targets) {
        Bytes pointless = structure;
        for (var target : targets.entrySet()) {
            if (pointless.number(target.getKey(), Long.BYTES) == target.getValue().address()) {
                pointless = pointless.withNumber(target.getKey(), Long.BYTES, 0);
            }
        }
        return pointless;
    }

    /// What is there now: where nothing can be read, what was meant to be there.
    private static Bytes read(MemorySegment memory, Bytes before) {
        int length = (int) Math.min(memory.byteSize(), before.length());
        return before.with(0, Bytes.of(memory.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE)));
    }

    private static long room(Bytes structure) {
        long claimed = structure.length() >= Integer.BYTES ? structure.number(0, Integer.BYTES) : 0;
        return Math.max(structure.length(), Math.min(claimed, LONGEST));
    }
}
