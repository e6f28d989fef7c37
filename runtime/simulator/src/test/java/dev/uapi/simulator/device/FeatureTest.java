package dev.uapi.simulator.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Errno;
import dev.uapi.runtime.EventFd;
import dev.uapi.runtime.Layouts;
import dev.uapi.runtime.simulation.Kernel;
import dev.uapi.simulator.Machine;
import dev.uapi.simulator.hardware.VtdIommu;
import dev.uapi.vfio.extended.DeviceFeature;
import dev.uapi.vfio.extended.DeviceFeatureFlags;
import dev.uapi.vfio.extended.DeviceFeatureIndex;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A device that may sleep, and whom it wakes.
final class FeatureTest {
    private static final int WAKEUP_SIZE = 8;
    private static final int CALLS = 20;

    private final Rig rig = new Rig(new Machine(Kernel.DEFAULT), new VtdIommu());

    @BeforeEach
    void bind() {
        rig.bind();
    }

    private long sleep(int wakeup) {
        MemorySegment argument = rig.arena.allocate(DeviceFeature.SIZE + WAKEUP_SIZE, Long.BYTES);
        argument.set(Layouts.U32, 0, (int) argument.byteSize());
        int index = (int) DeviceFeatureIndex.LOW_POWER_ENTRY_WITH_WAKEUP.value();
        argument.set(Layouts.U32, 4, (int) DeviceFeatureFlags.SET.value() | index);
        argument.set(Layouts.U32, DeviceFeature.SIZE, wakeup);
        return rig.device.ioctl(DeviceFeature.COMMAND, argument);
    }

    private static long openFiles() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    @Test
    void wakesAnEventfdOnly() {
        Rig.fails(Errno.EBADF, sleep(999_999));
        Rig.fails(Errno.EINVAL, sleep(rig.device.fd()));
        try (EventFd event = EventFd.open()) {
            Rig.succeeds(sleep(event.fd()));
            Rig.fails(Errno.EINVAL, sleep(event.fd()));
        }
    }

    /// Something else of this process may open or close a file meanwhile.
    @Test
    void keepsNoFileOpen() throws Exception {
        try (EventFd event = EventFd.open()) {
            Rig.succeeds(sleep(event.fd()));
            long before = openFiles();
            for (int call = 0; call < CALLS; call++) {
                Rig.fails(Errno.EINVAL, sleep(event.fd()));
            }
            assertTrue(openFiles() < before + CALLS);
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }
}
