package dev.uapi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelFileTest {
    @TempDir
    private Path folder;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment buffer = arena.allocate(8);
    private Path path = Path.of("");

    @BeforeEach
    void write() throws IOException {
        path = Files.writeString(folder.resolve("file"), "0123456789");
    }

    @AfterEach
    void free() {
        arena.close();
    }

    @Test
    void readsUntilTheEnd() {
        try (KernelFile file = open()) {
            assertEquals(8, file.read(buffer));
            assertEquals("01234567", text());
            assertEquals(2, file.read(buffer));
            assertEquals(0, file.read(buffer));
            assertTrue(file.awaitReadable(0));
        }
    }

    @Test
    void writesWhatItIsGiven() throws IOException {
        try (KernelFile file = open()) {
            buffer.setString(0, "abcdefg", StandardCharsets.US_ASCII);
            assertEquals(3, file.write(buffer.asSlice(0, 3)));
            assertEquals(2, file.writeAt(7, buffer.asSlice(0, 2)));
        }
        assertEquals("abc3456ab9", Files.readString(path));
    }

    @Test
    void readsAtAnyPlace() {
        try (KernelFile file = open()) {
            assertEquals(8, file.readAt(1, buffer));
            assertEquals("12345678", text());
            assertEquals(0, file.readAt(100, buffer));
            assertEquals(Errno.EINVAL.result(), file.readAt(-1, buffer));
        }
    }

    @Test
    void mapsAsLongAsTheArenaLives() throws IOException {
        try (KernelFile file = open()) {
            try (Arena mapped = Arena.ofConfined()) {
                MemorySegment memory = file.map(0, 10, mapped);
                assertEquals('9', memory.get(Layouts.U8, 9));
                memory.set(Layouts.U8, 0, (byte) 'x');
            }
            assertEquals("x123456789", Files.readString(path));
            UapiException odd = assertThrows(UapiException.class, () -> file.map(1, 10, arena));
            assertEquals(Errno.EINVAL, odd.errno());
        }
    }

    @Test
    void aDeviceIsAFileToo() {
        try (KernelDevice device = KernelDevice.open(Path.of("/dev/zero"))) {
            buffer.fill((byte) 1);
            assertEquals(8, device.file().read(buffer));
            assertEquals(0, buffer.get(Layouts.U64, 0));
            assertEquals(device.fd(), device.file().fd());
        }
    }

    @Test
    void whatIsClosedAnswersSo() {
        KernelFile file = open();
        file.close();
        file.close();
        assertEquals(Errno.EBADF.result(), file.read(buffer));
        assertEquals(Errno.EBADF.result(), file.write(buffer));
        assertEquals(Errno.EBADF.result(), file.readAt(0, buffer));
        assertEquals(Errno.EBADF.result(), file.writeAt(0, buffer));
        assertEquals(Errno.EBADF, assertThrows(UapiException.class, () -> file.awaitReadable(0)).errno());
        assertEquals(Errno.EBADF, assertThrows(UapiException.class, () -> file.map(0, 10, arena)).errno());
        assertThrows(IllegalArgumentException.class, () -> KernelFile.of(-1));
        assertThrows(IllegalArgumentException.class, () -> KernelDevice.of(-1));
    }

    private KernelFile open() {
        return KernelFile.of(FileCalls.open(path));
    }

    private String text() {
        return new String(buffer.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE), StandardCharsets.US_ASCII);
    }
}
