package dev.uapi.simulator.device;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether a device is in its place: once it is to go nobody opens its file any more, but it stays, and works, until all that were opened
/// before are closed. Several threads may use it.
public final class Presence {
    private final Set<VfioFile> files = new HashSet<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private boolean leaving;

    Presence() {}

    /// @return false if the device is to go
    synchronized boolean opened(VfioFile file) {
        return !leaving && files.add(file);
    }

    synchronized void closed(VfioFile file) {
        files.remove(file);
        settle();
    }

    private void settle() {
        if (leaving && files.isEmpty()) {
            gone.countDown();
        }
    }

    /// Has the device go: asks for it through the eventfds of those who use it.
    ///
    /// @param limit how long to wait for them at most; 0: not at all
    /// @return whether it has gone
    public boolean leave(Duration limit) throws InterruptedException {
        ask();
        return gone.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void ask() {
        leaving = true;
        files.forEach(VfioFile::giveBack);
        settle();
    }
}
