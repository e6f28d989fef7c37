package dev.uapi.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.uapi.iommufd.basic.IoasAlloc;
import dev.uapi.runtime.Errno;
import java.lang.foreign.Arena;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which files are open, and what goes wrong in all of them.
final class WatchTest {
    private final Faults faults = new Faults();

    private static List<Simulator> files(Watch watch) {
        return watch.open().stream().map(Watch.Opened::file).toList();
    }

    @Test
    void whatIsOpenIsKnownWithItsPlace() {
        try (Watch watch = Watch.begin(faults)) {
            Simulator.open().close();
            try (Simulator file = Simulator.open()) {
                assertEquals(List.of(file), files(watch));
                String place = watch.open().getFirst().place();
                assertTrue(place.contains("WatchTest.whatIsOpenIsKnownWithItsPlace(WatchTest.java:"), place);
            }
            assertEquals(List.of(), watch.open());
        }
    }

    @Test
    void threadsThatAreMadeAreWatchedToo() throws InterruptedException {
        try (Watch watch = Watch.begin(faults)) {
            Thread.ofPlatform().start(Simulator::open).join();
            assertEquals(1, watch.open().size());
        }
    }

    @Test
    void anInnerWatchSeesWhatIsOpenedMeanwhile() {
        try (Watch outer = Watch.begin(faults)) {
            try (Watch inner = Watch.begin(faults); Simulator file = Simulator.open()) {
                assertEquals(List.of(file), files(inner));
                assertEquals(List.of(), outer.open());
            }
            try (Simulator file = Simulator.open()) {
                assertEquals(List.of(file), files(outer));
            }
        }
    }

    @Test
    void faultsAreCountedOverAllFilesUntilTheWatchEnds() {
        faults.add(Fault.ofCall(2, IoasAlloc.COMMAND, Errno.EIO));
        faults.add(Fault.ofAllocation(2));
        Watch watch = Watch.begin(faults);
        try (Arena arena = Arena.ofConfined(); Simulator one = Simulator.open(); Simulator other = Simulator.open()) {
            IoasAlloc argument = IoasAlloc.allocate(arena);
            assertEquals(0, argument.tryCall(one));
            assertEquals(Errno.EIO.result(), argument.tryCall(other));
            assertEquals(List.of(Fault.ofAllocation(2)), faults.pending());
            assertEquals(Errno.ENOMEM.result(), argument.tryCall(other));

            faults.add(Fault.ofAllocation(1));
            watch.close();
            assertEquals(0, argument.tryCall(other));
        } finally {
            watch.close();
        }
    }
}
