package dev.uapi.runtime.simulation;

import dev.uapi.runtime.Cause;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.UserMemory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Fetches one argument from the caller's memory, by the rules of the command's convention and in the kernel's order.
final class ArgumentReader {
    private final UserMemory memory;
    private final long address;
    private final Arena arena;

    /// @param arena holds the kernel's copy
    ArgumentReader(UserMemory memory, long address, Arena arena) {
        this.memory = memory;
        this.address = address;
        this.arena = arena;
    }

    /// Whether the first field, from which sizes are read, can be read.
    boolean beginsReadably() {
        return copied(arena.allocate(Layouts.U32));
    }

    Argument read(SimulatedCommand command) {
        return switch (command.convention()) {
            case EXTENSIBLE -> extensible(command);
            case ARGSZ -> argsz(command);
            case FIXED -> copy(command, command.known());
            case VALUE -> new Argument.Given(MemorySegment.NULL, 0, 0, 0);
        };
    }

    private Argument extensible(SimulatedCommand command) {
        MemorySegment structure = arena.allocate(command.size());
        long readable = memory.read(address, structure.asSlice(0, command.known()));
        if (readable < Layouts.U32.byteSize()) {
            return new Argument.Malformed(Cause.badArgument(command.name()));
        }
        long userSize = Integer.toUnsignedLong(structure.get(Layouts.U32, 0));
        if (userSize < command.minimumSize()) {
            return new Argument.Malformed(Cause.tooSmall(command.name()));
        }
        return switch (new Tail(memory).check(address + command.known(), userSize - command.known())) {
            case ZERO -> filled(command, structure, readable, userSize);
            case NOT_ZERO -> new Argument.Malformed(Cause.unknownTail(command.name()));
            case UNREADABLE -> new Argument.Malformed(Cause.badArgument(command.name()));
        };
    }

    /// Puts zeros in the place of what the caller did not give.
    private static Argument filled(SimulatedCommand command, MemorySegment structure, long readable, long userSize) {
        long given = Math.min(userSize, command.known());
        if (readable < given) {
            return new Argument.Malformed(Cause.badArgument(command.name()));
        }
        structure.asSlice(given).fill((byte) 0);
        return new Argument.Given(structure, command.known(), userSize, given);
    }

    private Argument argsz(SimulatedCommand command) {
        MemorySegment known = arena.allocate(command.minimumSize());
        if (!copied(known)) {
            return new Argument.Malformed(Cause.badArgument(command.name()));
        }
        long room = Integer.toUnsignedLong(known.get(Layouts.U32, 0));
        return room < command.minimumSize()
                ? new Argument.Malformed(Cause.tooSmall(command.name()))
                : copy(command, room);
    }

    /// Takes what can be read behind the minimum: only those calls that need it insist on it.
    private Argument copy(SimulatedCommand command, long userSize) {
        MemorySegment structure = arena.allocate(command.size());
        long readable = memory.read(address, structure.asSlice(0, Math.min(userSize, command.known())));
        return readable < command.minimumSize()
                ? new Argument.Malformed(Cause.badArgument(command.name()))
                : new Argument.Given(structure, command.known(), userSize, readable);
    }

    private boolean copied(MemorySegment into) {
        return memory.read(address, into) == into.byteSize();
    }
}
