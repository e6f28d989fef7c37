package dev.uapi.simulator;

import dev.uapi.simulator.space.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory one caller has pinned, by the two ways of counting that a kernel knows, and how much it may. Several threads may use it.
final class LockedMemory {
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT_LIMIT = Pattern.compile("(?m)^Max locked memory\\s+(\\d+)");

    private final long limit;
    private final Counter ofUser = new Counter();
    private final Counter ofProcess = new Counter();

    /// @param limit in bytes, for each way of counting; negative: none
    LockedMemory(long limit) {
        this.limit = limit;
    }

    /// Under the limit of this process, `RLIMIT_MEMLOCK`.
    static LockedMemory limitedAsThisProcess() {
        try {
            Matcher limit = SOFT_LIMIT.matcher(Files.readString(LIMITS));
            return new LockedMemory(limit.find() ? Long.parseLong(limit.group(1)) : -1);
        } catch (IOException _) {
            return new LockedMemory(-1);
        }
    }

    /// Counts for the user, over all processes.
    Account ofUser() {
        return ofUser;
    }

    /// Counts for the process.
    Account ofProcess() {
        return ofProcess;
    }

    private final class Counter implements Account {
        private final AtomicLong charged = new AtomicLong();

        @Override
        public boolean charge(long bytes) {
            boolean fits = limit < 0 || bytes <= limit - charged.get();
            if (fits) {
                charged.addAndGet(bytes);
            }
            return fits;
        }

        @Override
        public void giveBack(long bytes) {
            charged.addAndGet(-bytes);
        }
    }
}
