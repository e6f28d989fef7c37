package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.OpenFile;
import java.lang.foreign.Arena;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SimulatedDescriptorsTest {
    private final ToyDevice device = new ToyDevice();

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void aNumberMeansTheOpenFile() {
        int number = device.fd();
        assertEquals(number, device.fd());
        assertEquals(Optional.of(device), SimulatedDescriptors.find(number, SimulatedDevice.class));
        assertEquals(Optional.empty(), SimulatedDescriptors.find(number, OpenFile.class));
        assertEquals(Optional.of("chr"), Descriptors.ofProcess().kind(number));
        try (ToyDevice other = new ToyDevice()) {
            assertNotEquals(number, other.fd());
        }
    }

    @Test
    void aClosedFileHasNone() {
        int number = device.fd();
        device.close();
        assertEquals(Optional.empty(), SimulatedDescriptors.find(number, SimulatedDevice.class));
        assertEquals(Optional.empty(), Descriptors.ofProcess().kind(number));
        assertEquals(-1, device.fd());
    }

    @Test
    void whatADeviceOpenedIsFoundByItsNumber() {
        OpenFile queue = device.file();
        int number = SimulatedDescriptors.open(queue);
        try {
            assertSame(queue, device.opened(number));
            assertEquals(Optional.of("anon"), Descriptors.ofProcess().kind(number));
        } finally {
            SimulatedDescriptors.close(number);
        }
    }

    @Test
    void noFileOfTheProcessHasSuchANumber() {
        int number = SimulatedDescriptors.open(device);
        SimulatedDescriptors.close(number);
        try (Arena arena = Arena.ofConfined(); OpenFile nothing = device.opened(number)) {
            assertEquals(Errno.EBADF.result(), nothing.read(arena.allocate(8)));
        }
    }
}
