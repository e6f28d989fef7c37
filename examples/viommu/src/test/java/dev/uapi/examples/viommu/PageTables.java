package dev.uapi.examples.viommu;

import dev.uapi.iommufd.basic.Destroy;
import dev.uapi.iommufd.extended.HwptAlloc;
import dev.uapi.iommufd.extended.HwptGetDirtyBitmap;
import dev.uapi.iommufd.extended.HwptSetDirtyTracking;
import dev.uapi.runtime.Device;
import dev.uapi.runtime.Errno;
import dev.uapi.simulator.Simulator;
import java.lang.foreign.MemorySegment;
import java.util.Set;
import java.util.TreeSet;

/// A simulated file that has page tables too, as far as the program asks about them: it makes any, and forgets them.
final class PageTables implements Device {
    static final long DEVICE = 900;
    private static final long FIRST = 1000;

    private final Simulator simulator;
    private final Set<Long> tables = new TreeSet<>();
    private int callsLeft;
    private boolean failed;

    /// @param failing which call about page tables fails, counted from 1; 0: none
    PageTables(Simulator simulator, int failing) {
        this.simulator = simulator;
        this.callsLeft = failing;
    }

    int count() {
        return tables.size();
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public long ioctl(long command, MemorySegment argument) {
        boolean concerned = Set.of(HwptAlloc.COMMAND, HwptSetDirtyTracking.COMMAND, HwptGetDirtyBitmap.COMMAND).contains(command);
        if (concerned && --callsLeft == 0) {
            failed = true;
            return Errno.EIO.result();
        }
        if (command == HwptAlloc.COMMAND) {
            return make(HwptAlloc.at(argument));
        }
        boolean destroyed = command == Destroy.COMMAND && tables.remove(Destroy.at(argument).id());
        return concerned || destroyed ? 0 : simulator.ioctl(command, argument);
    }

    private long make(HwptAlloc argument) {
        if (argument.devId().value() != DEVICE) {
            return Errno.ENOENT.result();
        }
        long id = FIRST + tables.size();
        tables.add(id);
        argument.outHwptId(id);
        return 0;
    }

    @Override
    public long ioctl(long command, long value) {
        return simulator.ioctl(command, value);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
