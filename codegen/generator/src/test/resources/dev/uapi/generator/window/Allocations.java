package window;

import com.sun.management.ThreadMXBean;
import dev.uapi.runtime.Device;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import uapi.window.basic.Access;
import uapi.window.basic.PaneId;
import uapi.window.basic.Show;

/// Fills and calls one argument again and again.
public final class Allocations {
    private static final int CALLS = 100_000;
    private static final PaneId PANE = new PaneId(1);

    private Allocations() {}

    /// How many bytes a hundred thousand calls allocate, once they are warm.
    public static Long bytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Arena arena = Arena.ofConfined()) {
            Show argument = Show.allocate(arena);
            Device device = new Silent();
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 10; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                call(argument, device);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            return least;
        }
    }

    private static void call(Show argument, Device device) {
        for (int call = 0; call < CALLS; call++) {
            argument.access(Access.LOOK).pane(PANE).column(3).row(8).start(call).length(4096).place(0).call(device);
            if (argument.place() != 0) {
                throw new AssertionError();
            }
        }
    }

    private static final class Silent implements Device {
        @Override
        public long ioctl(long command, MemorySegment argument) {
            return 0;
        }

        @Override
        public long ioctl(long command, long value) {
            return 0;
        }

        @Override
        public void close() {}
    }
}
