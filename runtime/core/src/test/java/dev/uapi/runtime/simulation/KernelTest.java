package dev.uapi.runtime.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.runtime.Release;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KernelTest {
    @Test
    void rootMayDoAllThereIs() {
        assertEquals(41, Kernel.ALL_CAPABILITIES.size());
        assertFalse(Kernel.DEFAULT.lacks("CAP_SYS_RESOURCE"));
        assertTrue(Kernel.DEFAULT.withCapabilities(Set.of()).lacks("CAP_SYS_RESOURCE"));
    }

    @Test
    void capabilitiesAreNamedByTheirBits() {
        assertEquals(Set.of("CAP_CHOWN", "CAP_SYS_RESOURCE"), Capabilities.of(1 | 1 << 24));
        assertEquals(Set.of("CAP_CHECKPOINT_RESTORE"), Capabilities.of(1L << 40));
        assertEquals(Set.of(), Capabilities.of(1L << 41));
    }

    @Test
    void oneThingChangesAtATime() {
        Kernel kernel = Kernel.DEFAULT.withRelease(new Release(6, 2, 0)).withPageSize(65536).withTransparentHugePages(false);
        assertEquals(new Kernel(new Release(6, 2, 0), 65536, false, Kernel.ALL_CAPABILITIES), kernel);
    }

    @Test
    void capabilitiesAreListedInOrder() {
        Kernel kernel = Kernel.DEFAULT.withCapabilities(Set.of("CAP_SYS_RAWIO", "CAP_IPC_LOCK", "CAP_SYS_ADMIN"));
        assertEquals(List.of("CAP_IPC_LOCK", "CAP_SYS_ADMIN", "CAP_SYS_RAWIO"), List.copyOf(kernel.capabilities()));
    }

    @Test
    void aPageIsAPowerOfTwo() {
        assertThrows(IllegalArgumentException.class, () -> Kernel.DEFAULT.withPageSize(0));
        assertThrows(IllegalArgumentException.class, () -> Kernel.DEFAULT.withPageSize(5000));
        assertThrows(IllegalArgumentException.class, () -> Kernel.DEFAULT.withPageSize(-4096));
    }

    @Test
    void theRunningKernelIsWhatTheJvmSays() {
        Kernel running = Kernel.running();
        assertTrue(System.getProperty("os.version").startsWith(running.release().toString()));
        assertEquals(0, running.pageSize() % 4096);
    }
}
