package dev.uapi.replay;

import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes calls on a device as they were described, in memory made for each, and looks at what they did to it. One thread uses it.
public final class Performer {
    /// A structure may say that it is longer than the bytes that are known of it: so much of it is there, as zeros.
    private static final int LONGEST = 1 << 16;

    /// A command may read more than the caller says is there: behind everything without a limit there are so many zeros.
    private static final int BEHIND = 1 << 12;

    private final CallerMemory memory;
    private final Device device;

    Performer(CallerMemory memory, Device device) {
        this.memory = memory;
        this.device = device;
    }

    /// In memory of this process.
    ///
    /// @param device a kernel's, or one that a kernel's is behind; it stays open
    public static Performer on(Device device) {
        return new Performer(new NativeMemory(), device);
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
            memory.begin(arena);
            SortedMap<Integer, Long> targets = new TreeMap<>();
            argument.memory().forEach((offset, piece) -> targets.put(offset, memory.place(piece, piece.bytes().length() + BEHIND)));
            Bytes pointing = pointing(argument.structure().bytes(), targets);
            long structure = memory.place(argument.structure().with(pointing), room(pointing));

            long result = memory.call(device, command, structure);

            SortedMap<Integer, Bytes> after = new TreeMap<>();
            targets.forEach((offset, target) -> after.put(offset, memory.read(target, bytes(argument, offset))));
            return new Answer(result, withoutPointers(memory.read(structure, pointing), targets), after);
        }
    }

    private static Bytes bytes(Argument.Structure argument, int offset) {
        Piece piece = argument.memory().get(offset);
        return piece == null ? Bytes.NONE : piece.bytes();
    }

    private static Bytes pointing(Bytes structure, SortedMap<Integer, Long> targets) {
        Bytes pointing = structure;
        for (Map.Entry<Integer, Long> target : targets.entrySet()) {
            pointing = pointing.withNumber(target.getKey(), Long.BYTES, target.getValue());
        }
        return pointing;
    }

    private static Bytes withoutPointers(Bytes structure, SortedMap<Integer, Long> targets) {
        Bytes pointless = structure;
        for (Map.Entry<Integer, Long> target : targets.entrySet()) {
            if (pointless.number(target.getKey(), Long.BYTES) == target.getValue()) {
                pointless = pointless.withNumber(target.getKey(), Long.BYTES, 0);
            }
        }
        return pointless;
    }

    private static int room(Bytes structure) {
        long claimed = structure.length() >= Integer.BYTES ? structure.number(0, Integer.BYTES) : 0;
        return (int) Math.max(structure.length(), Math.min(claimed, LONGEST)) + BEHIND;
    }
}
