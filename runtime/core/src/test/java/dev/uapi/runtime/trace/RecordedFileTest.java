package dev.uapi.runtime.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.runtime.GuardedMemory;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.OpenFile;
import dev.uapi.runtime.UapiException;
import dev.uapi.runtime.simulation.Descriptors;
import dev.uapi.runtime.simulation.Kernel;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is recorded beside calls.
final class RecordedFileTest {
    private static final int DESCRIPTOR = 57;
    private static final long NAME = 0x3b99;
    private static final Pattern KIND = Pattern.compile("\"fds\":\\{\"\\d+\":\"([^\"]*)\"");
    private static final CommandCatalog CATALOG = new CommandCatalog(
            "toy", List.of(new CommandInfo("TOY_NAME", NAME, 4, List.of(FieldInfo.of("fd", 0, 4, FieldFormat.DESCRIPTOR)))));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TraceWriter trace = TraceWriter.to("the test", out);
    private final Arena arena = Arena.ofConfined();

    @AfterEach
    void close() {
        trace.close();
        arena.close();
    }

    /// A device with one register, that opens files of three bytes.
    private static final class Source implements Device {
        @Override
        public long ioctl(long command, MemorySegment argument) {
            return 0;
        }

        @Override
        public long ioctl(long command, long value) {
            return 0;
        }

        @Override
        public int fd() {
            return DESCRIPTOR - 1;
        }

        @Override
        public OpenFile file() {
            return new ThreeBytes();
        }

        @Override
        public OpenFile opened(int fd) {
            return new ThreeBytes();
        }

        @Override
        public void close() {}
    }

    private static final class ThreeBytes implements OpenFile {
        @Override
        public long read(MemorySegment into) {
            into.copyFrom(MemorySegment.ofArray(new byte[] {1, 2, 3}));
            return 3;
        }

        @Override
        public long readAt(long position, MemorySegment into) {
            return position == 8 ? read(into) : position == 16 ? Errno.EFAULT.result() : Errno.EINVAL.result();
        }

        @Override
        public long write(MemorySegment from) {
            return 1;
        }

        @Override
        public boolean awaitReadable(int milliseconds) {
            return true;
        }

        @Override
        public void close() {}
    }

    private List<String> lines() {
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
        TraceSchema.assertAdmits(lines);
        return lines;
    }

    private TraceRecorder recorder() {
        return new TraceRecorder(new Source(), CATALOG, Opening.on(Kernel.DEFAULT), trace);
    }

    @Test
    void registersAreReadAndWritten() {
        MemorySegment room = arena.allocate(4);
        OpenFile file = recorder().file();
        assertEquals(3, file.readAt(8, room));
        assertEquals(Errno.EINVAL.result(), file.readAt(9, room));
        assertEquals(1, file.write(arena.allocateFrom(Layouts.U16, (short) 0x201)));
        assertEquals(Errno.ESPIPE.result(), file.writeAt(16, room));
        assertThrows(UapiException.class, () -> file.map(4096, 8192, arena));
        file.close();
        file.close();

        assertEquals(
                List.of(
                        "{\"id\":1,\"op\":\"read\",\"at\":8,\"size\":4,\"errno\":null,\"ret\":3,\"bytes\":\"010203\"}",
                        "{\"id\":1,\"op\":\"read\",\"at\":9,\"size\":4,\"errno\":\"EINVAL\"}",
                        "{\"id\":1,\"op\":\"write\",\"bytes\":\"0102\",\"errno\":null,\"ret\":1}",
                        "{\"id\":1,\"op\":\"write\",\"at\":16,\"bytes\":\"01020300\",\"errno\":\"ESPIPE\"}",
                        "{\"id\":1,\"op\":\"mmap\",\"at\":4096,\"size\":8192,\"errno\":\"ENODEV\"}",
                        "{\"id\":1,\"op\":\"close\"}"),
                lines());
    }

    @Test
    void itIsSaidHowFarTheRoomCouldBeWritten() {
        try (TraceRecorder recorder = recorder()) {
            recorder.file().readAt(16, GuardedMemory.readOnly(arena, 4, _ -> {}));
        }
        assertEquals("{\"id\":1,\"op\":\"read\",\"at\":16,\"size\":4,\"writable\":0,\"errno\":\"EFAULT\"}", lines().getFirst());
    }

    @Test
    void whatACallOpenedIsAFileOfTheTrace() {
        try (TraceRecorder recorder = recorder(); OpenFile opened = recorder.opened(DESCRIPTOR)) {
            assertEquals(3, opened.read(arena.allocate(3)));
        }
        assertEquals(
                List.of(
                        "{\"opened\":57,\"id\":2,\"by\":1}",
                        "{\"id\":2,\"op\":\"read\",\"size\":3,\"errno\":null,\"ret\":3,\"bytes\":\"010203\"}",
                        "{\"id\":2,\"op\":\"close\"}",
                        "{\"id\":1,\"op\":\"close\"}"),
                lines());
    }

    @Test
    void callsNameFilesOfTheTraceByTheirNumberInIt() {
        try (TraceRecorder recorder = recorder()) {
            OpenFile opened = recorder.opened(DESCRIPTOR);
            recorder.ioctl(NAME, arena.allocateFrom(Layouts.U32, DESCRIPTOR));
            recorder.ioctl(NAME, arena.allocateFrom(Layouts.U32, recorder.fd()));
            opened.close();
            recorder.ioctl(NAME, arena.allocateFrom(Layouts.U32, DESCRIPTOR));
        }
        assertEquals(
                List.of("file:2", "file:1", Descriptors.ofProcess().kind(DESCRIPTOR).orElse(Descriptors.CLOSED)),
                lines().stream().map(KIND::matcher).filter(Matcher::find).map(kind -> kind.group(1)).toList());
    }
}
