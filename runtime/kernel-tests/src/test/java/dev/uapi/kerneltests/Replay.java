package dev.uapi.kerneltests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.uapi.iommufd.basic.IoasMapFile;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.Release;
import dev.uapi.runtime.trace.CommandInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Makes the calls of a trace once more, on another device, and holds errno and bytes against those recorded.
final class Replay implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();
    private static final int FD_OFFSET = 12;

    private final Device device;
    private final Arena arena = Arena.ofConfined();
    private final int file = Libc.memoryFile(arena);

    Replay(Device device) {
        this.device = device;
    }

    /// The resource with what a real kernel of this release answered to all scenarios.
    static String trace(Release release) {
        return "dev/uapi/kerneltests/linux-" + release + ".jsonl";
    }

    void call(JsonNode line) {
        if (line.has("ioctl")) {
            typed(line);
        } else if (line.get("raw").isNull()) {
            expect(line, device.ioctl(word(line), MemorySegment.NULL));
        } else {
            exact(line);
        }
    }

    private void typed(JsonNode line) {
        CommandInfo info = Recording.CATALOG.commands().stream()
                .filter(command -> command.name().equals(line.get("ioctl").asString()))
                .findFirst()
                .orElseThrow();
        if (line.has("value")) {
            expect(line, device.ioctl(info.command(), value(line.get("value"))));
            return;
        }
        TypedCall call = new TypedCall(info);
        byte[] before = withFile(info.command(), line, call.before(line.get("arg")));
        byte[] after = call.after(before, line.path("out"));
        MemorySegment structure = arena.allocateFrom(ValueLayout.JAVA_BYTE, before);
        expect(line, device.ioctl(info.command(), structure));
        expectBytes(line, after, structure);
    }

    private void exact(JsonNode line) {
        byte[] before = withFile(word(line), line, HEX.parseHex(line.get("raw").asString()));
        byte[] after = line.has("out") ? withFile(word(line), line, HEX.parseHex(line.get("out").asString())) : before;
        SequencedMap<String, MemorySegment> arrays = arrays(line.path("memory"));
        byte[] pointing = before.clone();
        arrays.forEach((offset, array) -> point(pointing, offset, array.address()));
        MemorySegment structure = place(pointing, line);
        expect(line, device.ioctl(word(line), structure));
        arrays.forEach((offset, array) -> expectArray(line, offset, array));
        arrays.forEach((offset, array) -> point(after, offset, array.address()));
        expectBytes(line, after, structure);
    }

    private SequencedMap<String, MemorySegment> arrays(JsonNode memory) {
        SequencedMap<String, MemorySegment> arrays = new TreeMap<>();
        memory.propertyStream().forEach(array -> arrays.put(array.getKey(), place(bytes(array.getValue()), array.getValue())));
        return arrays;
    }

    /// Puts bytes where they can be read and written as far as it was recorded.
    private MemorySegment place(byte[] bytes, JsonNode limits) {
        MemorySegment content = MemorySegment.ofArray(bytes);
        if (limits.has("readable")) {
            return Libc.limited(arena, content, limits.get("readable").asLong(), Libc.NO_ACCESS);
        }
        if (limits.has("writable")) {
            return Libc.limited(arena, content, limits.get("writable").asLong(), Libc.READ_ONLY);
        }
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    private static byte[] bytes(JsonNode array) {
        return HEX.parseHex(array.isObject() ? array.get("bytes").asString() : array.asString());
    }

    private static void point(byte[] structure, String offset, long address) {
        ByteBuffer.wrap(structure).order(ByteOrder.nativeOrder()).putLong(Integer.parseInt(offset), address);
    }

    /// A trace does not say which files were open: a call that was not refused for its file had one.
    private byte[] withFile(long word, JsonNode line, byte[] structure) {
        byte[] changed = structure.clone();
        MemorySegment segment = MemorySegment.ofArray(changed);
        if (word == IoasMapFile.COMMAND && changed.length >= IoasMapFile.SIZE && segment.get(Layouts.U32, FD_OFFSET) >= 0) {
            boolean open = !line.path("errno").asString("").equals(Errno.EBADF.name());
            segment.set(Layouts.U32, FD_OFFSET, open ? file : -1);
        }
        return changed;
    }

    private static long word(JsonNode line) {
        return Long.decode(line.get("cmd").asString());
    }

    private static long value(JsonNode value) {
        return value.isNumber() ? value.asLong() : Long.parseUnsignedLong(value.asString().substring("0x".length()), 16);
    }

    private static void expect(JsonNode line, long result) {
        String expected = line.get("errno").isNull() ? "success" : line.get("errno").asString();
        assertEquals(expected, result >= 0 ? "success" : Errno.of((int) -result).name(), line::toString);
        assertEquals(line.path("ret").asLong(0), Math.max(result, 0), line::toString);
    }

    private static void expectArray(JsonNode line, String offset, MemorySegment array) {
        JsonNode after = line.path("memory_out").path(offset);
        byte[] expected = after.isMissingNode() ? bytes(line.get("memory").get(offset)) : HEX.parseHex(after.asString());
        expectBytes(line, expected, array);
    }

    private static void expectBytes(JsonNode line, byte[] expected, MemorySegment actual) {
        byte[] bytes = actual.asSlice(0, expected.length).toArray(ValueLayout.JAVA_BYTE);
        assertEquals(HEX.formatHex(expected), HEX.formatHex(bytes), line::toString);
    }

    @Override
    public void close() {
        Libc.close(file);
        device.close();
        arena.close();
    }
}
