package dev.uapi.simulator;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Function;

/// Writes what [Script] reads: good calls for a fuzzer to begin with.
final class ScriptWriter {
    /// Where structures go, and where arrays begin.
    private static final int STRUCTURE = 0x100;
    static final int ARRAY = (int) FourPages.PAGE;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ScriptWriter(int world, int protections) {
        bytes.write(world);
        bytes.write(protections);
    }

    /// The structure is written to memory, and the call is made with it.
    ScriptWriter call(long command, Function<Arena, MemorySegment> structure) {
        return call(command, STRUCTURE, structure);
    }

    ScriptWriter call(long command, int offset, Function<Arena, MemorySegment> structure) {
        bytes.write(0);
        command(command);
        place(offset, structure);
        return this;
    }

    ScriptWriter value(long command, long value) {
        bytes.write(1);
        command(command);
        number(value, Long.BYTES);
        return this;
    }

    ScriptWriter poke(int offset, Function<Arena, MemorySegment> content) {
        bytes.write(2);
        place(offset, content);
        return this;
    }

    /// The same call with what the last one left there.
    ScriptWriter again(long command) {
        bytes.write(3);
        command(command);
        number(STRUCTURE, Short.BYTES);
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void place(int offset, Function<Arena, MemorySegment> content) {
        number(offset, Short.BYTES);
        try (Arena arena = Arena.ofConfined()) {
            byte[] structure = content.apply(arena).toArray(ValueLayout.JAVA_BYTE);
            bytes.write(structure.length);
            bytes.writeBytes(structure);
        }
    }

    private void command(long word) {
        for (int index = 0; index < Script.COMMANDS.size(); index++) {
            if (Script.COMMANDS.get(index).command() == word) {
                bytes.write(index);
                return;
            }
        }
        bytes.write(-1);
        number(word, Long.BYTES);
    }

    private void number(long value, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (value >> (i * Byte.SIZE)));
        }
    }
}
